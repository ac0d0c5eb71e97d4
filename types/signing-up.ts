import { anyone, command, member, query, timer } from './action'
import { ActivityStateName, ActivityTerms, Guest, KindName, Seat } from './activities'
import { OpenFile } from './activity-files'
import { Cursor, Id, Instant, Place, Verdict } from './common'
import { Answers } from './forms'
import { z } from './z'

/** A line of a list. `seat`: where one's own family stands. */
const Row = z.object({
  ...{ id: Id, kind: KindName, title: z.string(), placeName: z.string(), where: z.string(), sample: z.boolean() },
  ...{ startsAt: Instant, endsAt: Instant, sessions: z.int(), closesAt: Instant },
  ...{ capacity: z.int(), left: z.int(), waiting: z.int(), state: ActivityStateName },
  seat: z.nullable(Seat),
  /** 还有 12 个座位, 已满，可候补 … and whether it is good news. */
  word: z.string(),
  tone: z.enum(['good', 'wait', 'plain']),
})
export type ActivityRow = z.infer<typeof Row>

/** What is coming, soonest first, 20 at a time; a place means it and everything under it. */
export const activities = query({
  name: 'activities.list',
  allow: anyone,
  input: z.object({
    place: Place,
    kind: z.optional(KindName),
    /** Starts between these instants. */
    from: z.optional(Instant),
    to: z.optional(Instant),
    after: z.optional(Cursor),
  }),
  output: z.object({ items: z.array(Row), next: z.nullable(Cursor) }),
  failures: {},
})

/** One's family's place in an activity. `place`: how many families wait before it, itself included; 0 when none wait. */
export const OwnSeat = z.object({
  household: Id,
  rev: z.int(),
  seat: Seat,
  word: z.string(),
  n: z.int(),
  people: z.array(Guest),
  place: z.int(),
  until: z.nullable(Instant),
  by: z.string(),
  desk: z.nullable(z.string()),
})
export type OwnSeat = z.infer<typeof OwnSeat>

const Shown = z.extend(ActivityTerms, {
  ...{ id: Id, rev: z.int(), state: ActivityStateName, sample: z.boolean(), left: z.int(), waiting: z.int() },
  placeName: z.string(),
  /** 面向黄山街道居民 · 6 至 12 岁 …: who may come, in words. */
  forWhom: z.array(z.string()),
})

export const activity = query({
  name: 'activities.show',
  allow: anyone,
  input: z.object({ id: Id }),
  output: z.object({
    activity: Shown,
    /** The household's people with whether each may come; empty for somebody whom the community does not know. */
    family: z.array(z.object({ id: Id, name: z.string(), age: z.nullable(z.int()), can: Verdict })),
    mine: z.nullable(OwnSeat),
    /** The first picture among them is the cover. */
    open: z.array(OpenFile),
    can: z.object({ signUp: Verdict, withdraw: Verdict, accept: Verdict }),
    /** What signing up would give now: seats, or a place among those who wait. */
    would: z.enum(['seated', 'waiting']),
  }),
  failures: { UNKNOWN_ACTIVITY: '没有找到这个活动' },
})

const Done = z.object({ seat: Seat, rev: z.int(), n: z.int() })
const known = { UNKNOWN_ACTIVITY: activity.failures.UNKNOWN_ACTIVITY, CANCELLED: '这个活动取消了' }

/** Signs up any of one's household in one act: all seated, or all waiting, never split. */
export const signUp = command({
  name: 'activities.signUp',
  allow: member,
  input: z.object({
    id: Id,
    people: z.array(Id).check(z.minLength(1, '请选要来的人'), z.maxLength(10)),
    answers: Answers,
    /** A grown-up of the family consents to minors coming. */
    guardian: z.boolean(),
    /** The family affirms the conditions that nobody can look up. */
    affirmed: z.boolean(),
  }),
  output: Done,
  failures: {
    ...known,
    CLOSED: '报名已经截止',
    EARLY: '还没到报名时间',
    FULL: '座位和候补都满了',
    ALREADY: '您家已经报过名了',
    TOO_MANY: '超过了每家可以来的人数',
    NOT_FAMILY: '有人不在您家的名单里，请重新选',
    NOT_FOR: '这个活动有人不能参加，请看报名条件',
    GUARDIAN: '有孩子参加，要家长同意',
    AFFIRM: '请先确认符合报名条件',
    WRONG: '有几处要改一改',
  },
})

/** Takes back the whole sign-up or some of the people; what comes free goes to those who wait. */
export const withdraw = command({
  name: 'activities.withdraw',
  allow: member,
  input: z.object({ id: Id, people: z.array(Id).check(z.minLength(1), z.maxLength(10)) }),
  output: Done,
  failures: {
    ...known,
    NOT_IN: '您家现在没有报名，请看最新的情况',
    TOO_LATE: '已经过了自己取消的时间，请打电话给社区',
  },
})

const answering = { ...known, NOT_OFFERED: '这些座位已经不再为您留着，请看最新的情况' }
/** Takes the seats that came free and were held for the family. */
export const acceptSeats = command({
  name: 'activities.acceptSeats',
  allow: member,
  input: z.object({ id: Id }),
  output: Done,
  failures: answering,
})

/** Lets them go to the next family. */
export const declineSeats = command({
  name: 'activities.declineSeats',
  allow: member,
  input: z.object({ id: Id }),
  output: Done,
  failures: answering,
})

/** A new ticket for one of the family; whoever has a picture of the old one stands at the door with 票已换新. */
export const renewTicket = command({
  name: 'activities.renewTicket',
  allow: member,
  input: z.object({ id: Id, person: Id }),
  output: Done,
  failures: { ...known, NOT_IN: '这一位现在没有票，请看最新的情况' },
})

/** What one's family is or was signed up for, newest start first. */
export const mySeats = query({
  name: 'activities.mine',
  allow: member,
  input: z.object({ after: z.optional(Cursor) }),
  output: z.object({ items: z.array(z.extend(Row, { mine: OwnSeat })), next: z.nullable(Cursor) }),
  failures: {},
})

/** Lets offers lapse, offers what is free, and mends what a crash left half-way. */
export const keepSeats = command({
  name: 'activities.keepSeats',
  allow: timer,
  input: z.object({}),
  output: z.object({ lapsed: z.int(), promoted: z.int() }),
  failures: {},
})

/** Carries what happened to families and activities to the journal and the inboxes. */
export const handOnSeats = command({
  name: 'activities.handOn',
  allow: timer,
  input: z.object({}),
  output: z.object({ sent: z.int() }),
  failures: {},
})
