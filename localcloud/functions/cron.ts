/** CloudBase's seven fields: second minute hour day month week year, read in Asia/Shanghai. */
interface Cron {
  second: Set<number>
  minute: Set<number>
  hour: Set<number>
  day: Set<number> | null
  month: Set<number>
  week: Set<number> | null
  year: Set<number> | null
}
// China has had no daylight saving time since 1991: an offset is exact
const SHANGHAI_MS = 8 * 3600 * 1000
const DAY_MS = 24 * 3600 * 1000
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const WEEK = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']
const FAR_YEARS = 8

interface Range {
  least: number
  most: number
  names?: string[]
}

const numberOf = (text: string, { least, most, names }: Range): number => {
  const named = names?.indexOf(text.toUpperCase()) ?? -1
  const value = named >= 0 ? named + least : Number(text)
  if (!/^\d+$/.test(text) && named < 0) throw new Error(`"${text}" is not a number`)
  if (value < least || value > most) throw new Error(`${text} is not between ${least} and ${most}`)
  return value
}

const partOf = (part: string, range: Range): number[] => {
  const [span = '', step] = part.split('/')
  const by = step === undefined ? 1 : Number(step)
  if (!Number.isInteger(by) || by < 1) throw new Error(`bad step in "${part}"`)
  const [from = '', to] = span.split('-')
  const least = span === '*' ? range.least : numberOf(from, range)
  const most = span === '*' || (step !== undefined && to === undefined) ? range.most : numberOf(to ?? from, range)
  const values: number[] = []
  for (let value = least; value <= most; value += by) values.push(value)
  return values
}

const fieldOf = (text: string, range: Range): Set<number> =>
  new Set(text.split(',').flatMap((part) => partOf(part, range)))
const openOf = (text: string, range: Range): Set<number> | null =>
  text === '*' || text === '?' ? null : fieldOf(text, range)

/** Parses an expression; what cannot be read is refused with the reason. */
export const parseCron = (text: string): Cron => {
  const fields = text.trim().split(/\s+/)
  const [second = '', minute = '', hour = '', day = '', month = '', week = '', year = ''] = fields
  if (fields.length !== 7) throw new Error(`"${text}" must have 7 fields: second minute hour day month week year`)
  return {
    second: fieldOf(second, { least: 0, most: 59 }),
    minute: fieldOf(minute, { least: 0, most: 59 }),
    hour: fieldOf(hour, { least: 0, most: 23 }),
    day: openOf(day, { least: 1, most: 31 }),
    month: fieldOf(month, { least: 1, most: 12, names: MONTHS }),
    week: openOf(week, { least: 0, most: 6, names: WEEK }),
    year: openOf(year, { least: 1970, most: 2099 }),
  }
}

const dayFits = (cron: Cron, midnight: number): boolean => {
  const date = new Date(midnight)
  if (cron.year && !cron.year.has(date.getUTCFullYear())) return false
  if (!cron.month.has(date.getUTCMonth() + 1)) return false
  const day = cron.day?.has(date.getUTCDate())
  const week = cron.week?.has(date.getUTCDay())
  // day and week both given mean either, as in CloudBase
  return day === undefined || week === undefined ? (day ?? week ?? true) : day || week
}

const timeAfter = (cron: Cron, midnight: number, after: number): number | undefined => {
  for (const hour of [...cron.hour].sort((a, b) => a - b)) {
    if (midnight + (hour + 1) * 3_600_000 <= after) continue
    for (const minute of [...cron.minute].sort((a, b) => a - b)) {
      if (midnight + hour * 3_600_000 + (minute + 1) * 60_000 <= after) continue
      for (const second of [...cron.second].sort((a, b) => a - b)) {
        const at = midnight + hour * 3_600_000 + minute * 60_000 + second * 1000
        if (at > after) return at
      }
    }
  }
  return undefined
}

/** The first due time after a moment; nothing when none comes within eight years. */
export const nextAfter = (cron: Cron, moment: number): number | undefined => {
  const local = moment + SHANGHAI_MS
  const today = Math.floor(local / DAY_MS) * DAY_MS
  for (let n = 0; n < FAR_YEARS * 366; n++) {
    const midnight = today + n * DAY_MS
    if (!dayFits(cron, midnight)) continue
    const at = timeAfter(cron, midnight, local)
    if (at !== undefined) return at - SHANGHAI_MS
  }
  return undefined
}
