import { anyone, command, known, query, staff, timer } from './action'
import { Id, Instant, JournalEntry, Place, Verdict, Words } from './common'
import { Day, Slot } from './days'
import { Centre } from './district'
import { VerdictName } from './scans'
import { z } from './z'

/** Rooms are booked so many days ahead. */
export const roomDaysAhead = 60
/** A room of a centre. `sample`: nobody has confirmed it yet. */
export const Room = z.object({ id: Id, centre: Id, name: z.string(), seats: z.int(), sample: z.boolean() })
export type Room = z.infer<typeof Room>

/** From … to … on one day. `by`: the colleague who wrote it down. */
export const Held = z.object({ id: Id, from: Slot, to: Slot, what: z.string(), by: z.string() })
export type Held = z.infer<typeof Held>
/** One room on one day: all that is booked in it lies in one document, so that nothing can overlap. */
export const RoomDay = z.object({
  ...{ _id: Id, rev: z.int(), centre: Id, place: Place, room: Id, day: Day, held: z.array(Held) },
  ...{ journal: z.array(JournalEntry), unsent: z.boolean(), sentRev: z.optional(z.int()) },
})
export type RoomDay = z.infer<typeof RoomDay>

/** What stands in the way of this time; undefined when the room is free. What ends when the other begins does not overlap. */
export const inTheWay = (held: readonly Held[], { from, to }: Pick<Held, 'from' | 'to'>): Held | undefined =>
  held.find((one) => one.from < to && from < one.to)

/** Somebody was at a centre on a day: once a person, centre and day. `asked`: the code on the wall was scanned, the desk has not confirmed it. */
export const Visit = z.object({
  ...{ _id: Id, rev: z.int(), centre: Id, place: Place, day: Day, at: Instant, way: z.enum(['screen', 'printed']) },
  person: z.object({ id: Id, name: z.string() }),
  state: z.enum(['here', 'asked']),
  ...{ journal: z.array(JournalEntry), unsent: z.boolean(), sentRev: z.optional(z.int()) },
})
export type Visit = z.infer<typeof Visit>

/** A session of an activity that takes place in the centre. */
const On = z.object({
  ...{ id: Id, session: z.string(), title: z.string(), where: z.string(), from: Instant, to: Instant },
  ...{ left: z.int(), capacity: z.int(), sample: z.boolean() },
})
export type On = z.infer<typeof On>
const RoomNow = z.extend(Room, { held: z.array(Held) })

/** The page of a centre: its rooms, what is on today and in the week, and how many were there today. */
export const centre = query({
  name: 'centres.show',
  allow: anyone,
  input: z.object({ id: Id }),
  output: z.object({
    centre: Centre,
    placeName: z.string(),
    at: Instant,
    rooms: z.array(RoomNow),
    today: z.array(On),
    week: z.array(On),
    visits: z.int(),
  }),
  failures: { UNKNOWN_CENTRE: '没有找到这个邻里中心' },
})

const Code = z.string().check(z.maxLength(300))
/** What `here` said when the code was scanned: what is done within five minutes counts for that moment. */
const Scanned = z.optional(z.string().check(z.maxLength(60)))
/** A centre's code was scanned: whether it is good, and what is on there now, with those of the own family who have a seat. */
export const here = query({
  name: 'centres.here',
  allow: known,
  input: z.object({ code: Code, scanned: Scanned }),
  output: z.object({
    verdict: VerdictName,
    word: z.string(),
    way: z.nullable(z.enum(['screen', 'printed'])),
    centre: z.nullable(z.object({ id: Id, name: z.string() })),
    visit: z.nullable(z.enum(['here', 'asked'])),
    scanned: z.string(),
    on: z.array(
      z.extend(On, {
        /** They check out as well. */
        hours: z.boolean(),
        over: z.boolean(),
        people: z.array(
          z.object({
            ...{ household: Id, id: Id, name: z.string(), in: z.boolean(), left: z.boolean(), asked: z.boolean() },
          }),
        ),
      }),
    ),
  }),
  failures: {},
})

/** Records that the person is there: at once with a screen's code, after the desk's word with the one on the wall. */
export const visit = command({
  name: 'centres.visit',
  allow: known,
  input: z.object({ code: Code, scanned: Scanned }),
  output: z.object({
    verdict: VerdictName,
    word: z.string(),
    centre: z.nullable(z.string()),
    state: z.nullable(z.enum(['here', 'asked'])),
    at: z.nullable(Instant),
  }),
  failures: {},
})

const keepers = staff('below', 'reviewer', 'supervisor', 'admin')
/** The big screen: now, next, free seats, and the codes of this half minute and the next ones. */
export const kiosk = query({
  name: 'centres.kiosk',
  allow: keepers,
  input: z.object({ id: Id }),
  output: z.object({
    name: z.string(),
    at: Instant,
    now: z.nullable(On),
    next: z.nullable(On),
    visits: z.int(),
    /** Each is shown from its instant on; the last one until the cloud was asked again, at most half a minute. */
    codes: z.array(z.object({ from: Instant, until: Instant, rows: z.array(z.string()) })),
  }),
  failures: {},
})

/** What the desk of a centre needs on a day: rooms, visits to be confirmed, and the code for the wall. */
export const desk = query({
  name: 'centres.desk',
  allow: keepers,
  input: z.object({ id: Id, day: z.optional(Day) }),
  output: z.object({
    name: z.string(),
    day: Day,
    lastDay: Day,
    rooms: z.array(RoomNow),
    asked: z.array(z.object({ id: Id, rev: z.int(), name: z.string(), at: Instant })),
    visits: z.int(),
    printed: z.array(z.string()),
    can: z.object({ book: Verdict }),
  }),
  failures: {},
})

/** Books a room; two who want the same time cannot both get it. */
export const bookRoom = command({
  name: 'centres.bookRoom',
  allow: keepers,
  input: z.object({ room: Id, day: Day, from: Slot, to: Slot, what: Words(40) }),
  output: z.object({ id: Id, rev: z.int() }),
  failures: {
    WRONG_TIME: '结束要晚于开始',
    WRONG_DAY: '只能订今天起 60 天以内的',
    TAKEN: '这个时间已经有人订了',
    FULL: '这间屋这天订得太多了',
  },
})
export const freeRoom = command({
  name: 'centres.freeRoom',
  allow: keepers,
  input: z.object({ room: Id, day: Day, held: Id }),
  output: z.object({ rev: z.int() }),
  failures: { NOT_HELD: '这个预订已经不在了' },
})
export const confirmVisit = command({
  name: 'centres.confirmVisit',
  allow: keepers,
  input: z.object({ id: Id, rev: z.int() }),
  output: z.object({ rev: z.int() }),
  failures: { CHANGED: '同事刚确认过了', NOT_ASKED: '这次到访已经记下了' },
})

/** Carries what was booked and confirmed to the district's journal. */
export const handOnCentres = command({
  name: 'centres.handOn',
  allow: timer,
  input: z.object({}),
  output: z.object({ sent: z.int() }),
  failures: {},
})
