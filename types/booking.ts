import { command, member, query } from './action'
import { changed, Decision } from './applications'
import { submit } from './applying'
import { Booked, type BookingState, BookingStateName, When } from './booked'
import { Code } from './catalog'
import { Id, Instant, JournalEntry, Place, Verdict } from './common'
import { Day, Slot } from './days'
import { WindowToken } from './windows'
import { z } from './z'

/** Who may move a booking from where to where; `clock`: the platform's timer does it as well. */
export const bookingMoves = {
  rebook: { from: ['booked', 'off'], to: 'booked', by: 'person' },
  cancelBooking: { from: ['booked', 'off', 'here'], to: 'cancelled', by: 'person' },
  arrive: { from: ['booked'], to: 'here', by: 'person' },
  checkIn: { from: ['booked'], to: 'here', by: 'office' },
  callNext: { from: ['here'], to: 'called', by: 'office' },
  passOver: { from: ['called'], to: 'here', by: 'office' },
  miss: { from: ['booked', 'here', 'called'], to: 'missed', by: 'office' },
  finish: { from: ['here', 'called'], to: 'done', by: 'office' },
  atWindow: { from: ['here', 'called'], to: 'done', by: 'office' },
} as const satisfies Record<string, { from: readonly BookingState[]; to: BookingState; by: 'person' | 'office' }>
export type BookingMove = keyof typeof bookingMoves

const Seat = z.object({ id: Id, day: Day, slot: Slot })
/** Somebody's time at a window. Its number is that of the case that goes on from it there. */
export const Booking = z.object({
  _id: Id,
  rev: z.int(),
  number: z.string(),
  code: Code,
  title: z.string(),
  /** What to bring. */
  materials: z.array(z.string()),
  person: z.object({ id: Id, name: z.string(), household: z.optional(Id) }),
  community: Place,
  office: Place,
  day: Day,
  slot: Slot,
  startsAt: Instant,
  /** Nobody is waited for any longer. */
  endsAt: Instant,
  state: BookingStateName,
  open: z.boolean(),
  /** One open booking a person and service; its own id once it is closed. */
  openKey: z.string(),
  /** The seat that is held, and those that are to be given back. */
  seat: z.nullable(Seat),
  freeing: z.array(Seat),
  loose: z.boolean(),
  /** When to be reminded; null when it was done or is too late for it. */
  remindAt: z.nullable(Instant),
  /** The order of those who wait at the window. */
  line: z.string(),
  hereAt: z.nullable(Instant),
  case: z.nullable(Id),
  madeKey: z.string(),
  journal: z.array(JournalEntry),
  unsent: z.boolean(),
  sentRev: z.optional(z.int()),
})
export type Booking = z.infer<typeof Booking>

export const BookingDone = z.object({ id: Id, rev: z.int(), state: BookingStateName })
const whenFailures = {
  FULL: '这个时段刚被约满，请换一个',
  CLOSED: '这一天窗口不办，请换一天',
  TOO_LATE: '这个时段已经过了或马上开始，请换一个',
}
export const NOT_NOW = '这个预约现在不能这样办，请看最新的情况'

/** The free times of the right window: the first office of the service's chain for the community where one lives. */
export const slotsOf = query({
  name: 'applications.slotsOf',
  allow: member,
  input: z.object({ code: Code, office: Place }),
  output: z.object({
    ...{ title: z.string(), office: z.string(), where: z.string(), way: z.string(), sample: z.boolean() },
    minutes: z.int(),
    materials: z.array(z.string()),
    days: z.array(
      z.object({
        day: Day,
        /** 今天, 明天, 周三. */
        word: z.string(),
        can: Verdict,
        slots: z.array(z.object({ slot: Slot, left: z.int(), can: Verdict })),
      }),
    ),
    /** The person's open booking of this service. */
    mine: z.nullable(z.object({ id: Id, rev: z.int(), ...When })),
  }),
  failures: { NO_WINDOW: '这个窗口还没有开放预约，可以先咨询', WRONG_WINDOW: '这项不在这个窗口办，请从服务页进来' },
})

export const book = command({
  name: 'applications.book',
  allow: member,
  input: z.object({ code: Code, office: Place, day: Day, slot: Slot }),
  output: z.object({ id: Id, rev: z.int(), number: z.string(), ...When }),
  failures: {
    ...whenFailures,
    ...slotsOf.failures,
    ALREADY: '这件事您已经约好了一个时间，可以改时间',
    UNKNOWN_SERVICE: submit.failures.UNKNOWN_SERVICE,
    ONLINE: '这项在手机上就能办，不用跑窗口',
  },
})

/** Another time: the new seat is taken before the old one is given back. */
export const rebook = command({
  name: 'applications.rebook',
  allow: member,
  input: z.object({ ...Decision, office: Place, day: Day, slot: Slot }),
  output: BookingDone,
  failures: { ...changed, ...whenFailures, NOT_NOW },
})

export const cancelBooking = command({
  name: 'applications.cancelBooking',
  allow: member,
  input: z.object(Decision),
  output: BookingDone,
  failures: { ...changed, NOT_NOW },
})

export const myBookings = query({
  name: 'applications.myBookings',
  allow: member,
  input: z.object({}),
  output: z.object({ items: z.array(Booked) }),
  failures: {},
})

export const booking = query({
  name: 'applications.booking',
  allow: member,
  input: z.object({ id: Id }),
  output: z.object({
    booking: Booked,
    /** For the window's scanner: one line of 0 and 1 a row. */
    rows: z.array(z.string()),
    materials: z.array(z.string()),
    where: z.string(),
    way: z.string(),
    sample: z.boolean(),
    can: z.object({ rebook: Verdict, cancel: Verdict, arrive: Verdict }),
  }),
  failures: {},
})

export const arriving = {
  ...changed,
  NOT_NOW,
  EARLY: '还没到时间，早 30 分钟就能签到',
  OTHER_DAY: '您约的不是今天，请看清日子',
  LATE: '约的时段过了 15 分钟，请改个时间，或问窗口今天还有没有空',
}
/** The person scanned the code at the window. */
export const arrive = command({
  name: 'applications.arrive',
  allow: member,
  input: z.object({ ...Decision, window: WindowToken }),
  output: BookingDone,
  failures: { ...arriving, OTHER_WINDOW: '您约的不是这个窗口，请看预约上写的地方' },
})
