import type { Day } from '../../../types/calendar'

const dayMs = 86_400_000
const at = (day: string) => Date.parse(`${day}T00:00:00Z`)
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 10)
const weekdays = ['日', '一', '二', '三', '四', '五', '六']
export const weekdayOf = (day: string): string => `周${weekdays[new Date(at(day)).getUTCDay()] ?? ''}`

/** 10月1日 */
export const shortDay = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

export type Span = { name: string; from: string; to: string; days: number }
/** Days of one name that follow each other, as one line; a weekend between them is bridged, it is off anyway. */
export const spansOf = (list: readonly Day[]): Span[] => {
  const spans: Span[] = []
  for (const { day, name } of [...list].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const last = spans[spans.length - 1]
    if (last && last.name === name && at(day) - at(last.to) === dayMs) {
      last.to = day
      last.days += 1
    } else spans.push({ name, from: day, to: day, days: 1 })
  }
  return spans
}

/** Every day from one to another; at most sixty, a slip of the year must not fill the table. */
export const daysBetween = (from: string, to: string, name: string): Day[] =>
  Array.from({ length: Math.min(60, Math.floor((at(to) - at(from)) / dayMs) + 1) }, (_, n) => ({
    day: iso(at(from) + n * dayMs),
    name,
  }))

export const without = (list: readonly Day[], { from, to }: Pick<Span, 'from' | 'to'>): Day[] =>
  list.filter(({ day }) => day < from || day > to)
