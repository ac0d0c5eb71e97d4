/** China keeps one time and no summer time, so an offset is enough and neither a table of zones nor a library is needed. */
const offset = 8 * 3_600_000
const dayLong = 86_400_000
const inChina = (at: number): Date => new Date(at + offset)
const two = (number: number): string => String(number).padStart(2, '0')

/** Words an instant by a pattern of YYYY, MM, M, DD, D, HH and mm; everything else stands as it is. */
export const worded = (at: number, pattern: string): string => {
  const it = inChina(at)
  const parts: Record<string, string | number> = {
    YYYY: it.getUTCFullYear(),
    MM: two(it.getUTCMonth() + 1),
    M: it.getUTCMonth() + 1,
    DD: two(it.getUTCDate()),
    D: it.getUTCDate(),
    HH: two(it.getUTCHours()),
    mm: two(it.getUTCMinutes()),
  }
  return pattern.replace(/YYYY|MM|M|DD|D|HH|mm/g, (part) => String(parts[part]))
}

/** The day begins at this instant. */
export const dayStart = (at: number): number => Math.floor((at + offset) / dayLong) * dayLong - offset
/** Whole days from one day to another, whatever the hours. */
export const daysApart = (from: number, to: number): number => (dayStart(to) - dayStart(from)) / dayLong
/** 0 is Sunday. */
export const weekday = (at: number): number => inChina(at).getUTCDay()
export const sameYear = (a: number, b: number): boolean => inChina(a).getUTCFullYear() === inChina(b).getUTCFullYear()
