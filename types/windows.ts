import { command, query, staff } from './action'
import { Code } from './catalog'
import { Id, Instant, JournalEntry, Place, Verdict, Words } from './common'
import { Day, Slot } from './days'
import { isDate } from './forms'
import { z } from './z'

/** People can book this many working days ahead, today among them. */
export const daysAhead = 10
/** So many minutes before its slot somebody may say that they are here, and so many after its end they still may. */
export const earlyMinutes = 30
export const graceMinutes = 15

export const weekdays = { 1: '周一', 2: '周二', 3: '周三', 4: '周四', 5: '周五' } as const
const Weekday = z.int().check(z.positive(), z.lte(5))
/** Open from … to … on these days of the week; what lies between two spans of a day is a break. */
export const Span = z.object({ days: z.array(Weekday).check(z.minLength(1, '至少选一天')), from: Slot, to: Slot })
export type Span = z.infer<typeof Span>

/** What may be edited of a window: only working days count, whatever the hours say. */
export const Terms = z.object({
  hours: z.array(Span).check(z.maxLength(10, '最多 10 段')),
  /** How long a slot lasts, and how many people are served in it. */
  minutes: z.int('要填整数').check(z.positive(), z.lte(120, '最多 120 分钟')),
  seats: z.int('要填整数').check(z.positive('至少 1 人'), z.lte(20, '最多 20 人')),
  closed: z
    .array(z.object({ day: Day, why: z.string().check(z.minLength(1, '要填'), z.maxLength(30)) }))
    .check(z.maxLength(60)),
  /** Only these services; every one when it is empty. */
  services: z.array(Code).check(z.maxLength(200)),
  where: z.string().check(z.minLength(1, '要填'), z.maxLength(60)),
  /** How to get there. */
  way: z.string().check(z.maxLength(80)),
})
export type Terms = z.infer<typeof Terms>

/** The window of one office. */
export const Window = z.extend(Terms, {
  _id: Id,
  rev: z.int(),
  office: Place,
  sample: z.boolean(),
  /** When its days were last laid out; 0 after an edit. */
  plannedAt: Instant,
  journal: z.array(JournalEntry),
  unsent: z.boolean(),
  sentRev: z.optional(z.int()),
})
export type Window = z.infer<typeof Window>

const Seats = z.record(z.string(), z.int())
/** One window on one day: what is free in each slot, and who has taken what. */
export const SlotDay = z.object({
  _id: Id,
  office: Place,
  day: Day,
  /** Seats by slot (`s0930`) as laid out, and what is left of them. */
  plan: Seats,
  left: Seats,
  planRev: z.int(),
  closed: z.nullable(z.string()),
  taken: z.array(z.object({ id: Id, booking: Id, slot: Slot, at: Instant })),
  /** A seat was taken and nobody has looked since whether its booking came to be. */
  loose: z.boolean(),
  touchedAt: Instant,
})
export type SlotDay = z.infer<typeof SlotDay>

/** What stands in the code at the window: only the cloud can make it. */
export const WindowToken = z.string().check(z.regex(/^YLW[0-9A-HJKMNP-TV-Z]{26}$/))
export const windowTokenIn = (text: string): string | undefined =>
  /(?:^|[/=])(YLW[0-9A-HJKMNP-TV-Z]{26})$/.exec(text.trim().toUpperCase())?.[1]

/** What is wrong with a window, by its place, in the words that staff read. */
export const windowFaults = ({ hours, minutes, closed }: Terms): Record<string, string> => {
  const faults: Record<string, string> = {}
  if (minutes < 5) faults.minutes = '至少 5 分钟'
  hours.forEach((one, at) => {
    if (one.from >= one.to) faults[`hours.${at}`] = '结束要晚于开始'
    const clash = hours.some(
      (other, n) =>
        n < at && other.days.some((day) => one.days.includes(day)) && other.from < one.to && one.from < other.to,
    )
    if (clash) faults[`hours.${at}`] = '和前面的时间重叠了'
  })
  closed.forEach(({ day }, at) => {
    if (!isDate(day)) faults[`closed.${at}`] = '没有这一天'
    else if (closed.findIndex((one) => one.day === day) !== at) faults[`closed.${at}`] = '这一天写了两次'
  })
  return faults
}

export const windowOf = query({
  name: 'applications.windowOf',
  allow: staff('below', 'reviewer', 'supervisor', 'admin'),
  input: z.object({ office: Place }),
  output: z.object({
    rev: z.int(),
    office: Place,
    name: z.string(),
    sample: z.boolean(),
    terms: Terms,
    /** The code to be put up at the window: one line of 0 and 1 a row. */
    code: z.object({ token: WindowToken, rows: z.array(z.string()) }),
    told: z.array(z.object({ at: Instant, who: z.string(), note: z.string() })),
    can: z.object({ edit: Verdict }),
  }),
  failures: {},
})

/** Lays down a window as a whole. Who had booked what is no longer there is told by the timer. */
export const setWindow = command({
  name: 'applications.setWindow',
  allow: staff('below', 'supervisor', 'admin'),
  input: z.object({ office: Place, rev: z.int(), terms: Terms, why: Words(200) }),
  output: z.object({ rev: z.int() }),
  failures: {
    CHANGED: '窗口设置刚被别人改过，您写的还在，请看过最新的再存',
    WRONG: '有几处要改一改',
    SAME: '和现在的一样，没有要存的',
    NO_SUCH_DESK: '没有这个单位，请重新选',
  },
})
