import { command, query, staff } from './action'
import { Instant, JournalEntry, Words } from './common'
import { isDate } from './forms'
import { z } from './z'

const Day = z.object({
  day: z.string().check(z.regex(/^20\d{2}-\d{2}-\d{2}$/, '请选一个日期')),
  /** What it is for: 国庆节. */
  name: z.string().check(z.minLength(1, '要填'), z.maxLength(12, '最多 12 个字')),
})
export type Day = z.infer<typeof Day>
/** A year as announced: days off besides the weekends, and the days of a weekend that are worked to make up for them. */
export const Year = z.object({
  year: z.int().check(z.positive(), z.lte(2099)),
  off: z.array(Day).check(z.maxLength(80, '最多 80 天')),
  work: z.array(Day).check(z.maxLength(40, '最多 40 天')),
})
export type Year = z.infer<typeof Year>

/** Promised days are counted by this; a year that is named here stands in place of the one that was shipped. */
export const Calendar = z.object({
  _id: z.string(),
  rev: z.int(),
  years: z.array(Year),
  /** Open cases are counted anew after a change: those up to this id have been. */
  sweep: z.nullable(z.object({ at: Instant, after: z.string() })),
  journal: z.array(JournalEntry),
  unsent: z.boolean(),
  sentRev: z.optional(z.int()),
})
export type Calendar = z.infer<typeof Calendar>

const weekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
const dayFault = ({ day }: Day, year: number): string | undefined => {
  if (!isDate(day)) return '没有这一天'
  return day.startsWith(`${year}-`) ? undefined : `不是 ${year} 年的`
}
/** What is wrong with a year, by its place, in the words that staff read. */
export const yearFaults = ({ year, off, work }: Year): Record<string, string> => {
  const faults: Record<string, string> = {}
  const seen = new Set<string>()
  const note = (list: 'off' | 'work', at: number, words: string | undefined) => {
    if (words) faults[`${list}.${at}`] = words
  }
  const look = (list: 'off' | 'work') => (one: Day, at: number) => {
    note(list, at, dayFault(one, year) ?? (seen.has(one.day) ? '这一天写了两次' : undefined))
    seen.add(one.day)
    if (list === 'work' && !weekend(one.day)) note(list, at, '这一天本来就上班')
  }
  off.forEach(look('off'))
  work.forEach(look('work'))
  return faults
}

const Run = z.object({ title: z.string(), dueAt: Instant, unsure: z.boolean() })
/** The calendar with the years around today, and whether a clock runs into one that nobody has entered. */
export const calendar = query({
  name: 'applications.calendar',
  allow: staff('below', 'admin', 'catalogEditor', 'supervisor'),
  input: z.object({}),
  output: z.object({
    rev: z.int(),
    /** shipped: as it came with the software · edited: entered here · unknown: only Monday to Friday are counted. */
    years: z.array(z.extend(Year, { state: z.enum(['shipped', 'edited', 'unknown']) })),
    today: z.string(),
    /** The case that runs longest, and the longest promise if it were made today. */
    running: z.nullable(Run),
    longest: z.nullable(Run),
    /** Cases are still being counted anew. */
    sweeping: z.boolean(),
    told: z.array(z.object({ at: Instant, who: z.string(), note: z.string() })),
    can: z.object({ edit: z.boolean() }),
  }),
  failures: {},
})

/** Enters a year as announced, as a whole. Open cases get their new dates from the timer, each in its own journal. */
export const setYear = command({
  name: 'applications.setYear',
  allow: staff('below', 'admin'),
  input: z.object({ rev: z.int(), year: Year, why: Words(200) }),
  output: z.object({ rev: z.int() }),
  failures: {
    CHANGED: '节假日表刚被别人改过，您写的还在，请看过最新的再存',
    WRONG: '有几天要改一改',
    SAME: '和现在的一样，没有要存的',
  },
})
