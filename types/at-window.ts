import { command, query, staff, timer } from './action'
import { changed, Decision, Filed } from './applications'
import { paperFailures, submit } from './applying'
import { BookingStateName } from './booked'
import { arriving, BookingDone, NOT_NOW } from './booking'
import { Code } from './catalog'
import { Id, Instant, Place, Verdict, Words } from './common'
import { Day, Slot } from './days'
import { Answers } from './forms'
import { IdTail } from './helping'
import { z } from './z'

const window = staff('office', 'reviewer', 'supervisor')
export const checkIn = command({
  name: 'applications.checkIn',
  allow: window,
  input: z.object(Decision),
  output: BookingDone,
  failures: arriving,
})

const Row = z.object({
  ...{ id: Id, rev: z.int(), number: z.string(), code: Code, title: z.string(), name: z.string() },
  ...{ slot: Slot, state: BookingStateName, stateWord: z.string(), hereAt: z.nullable(Instant), case: z.nullable(Id) },
  can: z.object({ checkIn: Verdict, passOver: Verdict, miss: Verdict, finish: Verdict }),
})
/** A day at a window, slot by slot. */
export const bookingsOf = query({
  name: 'applications.bookingsOf',
  allow: staff('below', 'reviewer', 'supervisor'),
  input: z.object({ office: Place, day: z.optional(Day) }),
  output: z.object({
    ...{ day: Day, today: Day, name: z.string(), at: Instant },
    items: z.array(Row),
    /** Who is called next. */
    next: z.nullable(Id),
    /** The caller works at this very window. */
    own: z.boolean(),
  }),
  failures: {},
})

export const callNext = command({
  name: 'applications.callNext',
  allow: window,
  input: z.object({ office: Place }),
  output: z.object({ id: Id, rev: z.int(), name: z.string(), slot: Slot }),
  failures: { NOBODY: '现在没有人在等' },
})
const atDesk = { allow: window, input: z.object(Decision), output: BookingDone, failures: { ...changed, NOT_NOW } }
/** Called and not there: behind those who wait now. */
export const passOver = command({ name: 'applications.passOver', ...atDesk })
export const miss = command({ name: 'applications.miss', ...atDesk })
/** Nothing had to be handed in. */
export const finish = command({
  ...{ name: 'applications.finish', ...atDesk },
  input: z.object({ ...Decision, note: Words(200) }),
})

/** The same goes on at the window: form and papers as they lie there make the case, under the booking's number. */
export const atWindow = command({
  name: 'applications.atWindow',
  allow: window,
  input: z.object({
    ...{ ...Decision, code: Code, idTail: IdTail, seen: z.literal(true) },
    form: Answers,
    files: z.array(Filed).check(z.maxLength(20)),
  }),
  output: submit.output,
  failures: {
    ...paperFailures,
    ...changed,
    NOT_NOW,
    UNKNOWN_SERVICE: submit.failures.UNKNOWN_SERVICE,
    USED: '这个预约的材料已经有同事收下了',
    OWN_CASE: '自己或家里人的事，要由别的同事办',
  },
})

/** Lays out the windows' days, gives back seats that nobody holds, reminds, and closes what nobody came for. */
export const keepDays = command({
  name: 'applications.keepDays',
  allow: timer,
  input: z.object({}),
  output: z.object({ laid: z.int(), freed: z.int(), told: z.int(), missed: z.int() }),
  failures: {},
})
export const handOnBookings = command({
  name: 'applications.handOnBookings',
  allow: timer,
  input: z.object({}),
  output: z.object({ sent: z.int() }),
  failures: {},
})
