import { ActivityFile, mostFiles } from './activity-files'
import { Attended } from './attending'
import { Id, Instant, JournalEntry, Place, Words } from './common'
import { Answers, FormField } from './forms'
import { z } from './z'

/** The kinds are data: one engine runs them all. */
export const activityKinds = {
  lesson: '家庭微党课',
  volunteer: '志愿服务',
  culture: '文体活动',
  training: '全科社工培训',
  lecture: '家风家训讲堂',
  visit: '参观走访',
  meeting: '居民会议',
} as const
export type ActivityKind = keyof typeof activityKinds
export const KindName = z.enum(Object.keys(activityKinds) as [ActivityKind])

export const activityStates = { draft: '还没发布', open: '接受报名', closed: '停止报名', cancelled: '已取消' } as const
export const ActivityStateName = z.enum(['draft', 'open', 'closed', 'cancelled'])
export type ActivityState = z.infer<typeof ActivityStateName>

/** Where a family stands. `offered`: seats are held for it until it answers; `passed`: it did not answer in time. */
export const seatWords = {
  seated: '已报上',
  waiting: '候补中',
  offered: '有座位了，等您确认',
  passed: '没有及时确认，已让给下一家',
  gone: '已取消',
} as const
export const Seat = z.enum(['seated', 'waiting', 'offered', 'passed', 'gone'])
export type Seat = z.infer<typeof Seat>

/** As many families may wait: half as many as there are seats, ten at least. Nobody further behind would ever sit. */
export const mostWaiting = (capacity: number): number => Math.max(10, Math.ceil(capacity / 2))
/** No list is longer: the roster lies in the activity's own document. */
export const mostSeats = 500
/** Waiting families hear of a freed seat, and their time to answer runs, between these hours of the day. */
export const quietUntil = 8
export const quietFrom = 20

const Count = (most: number) => z.int('要填整数').check(z.nonnegative('不能小于 0'), z.lte(most, `最多 ${most}`))
export const Session = z.object({ id: z.string().check(z.regex(/^s[0-9]{1,3}$/)), from: Instant, to: Instant })
export type Session = z.infer<typeof Session>

/** Who may come. `party` and `team` are affirmed by the family: the platform keeps no party membership. */
export const Who = z.object({
  within: Place,
  youngest: z.nullable(Count(120)),
  oldest: z.nullable(Count(120)),
  party: z.boolean(),
  team: z.string().check(z.maxLength(20)),
})

/** What staff write of an activity. Times are instants, hours are hours. */
export const ActivityTerms = z.object({
  kind: KindName,
  title: z.string().check(z.trim(), z.minLength(2, '要填，两个字以上'), z.maxLength(40, '最多 40 个字')),
  about: z.string().check(z.maxLength(1000, '最多 1000 个字')),
  host: z.object({ name: Words(30), family: z.boolean() }),
  place: Place,
  where: z.string().check(z.trim(), z.minLength(1, '要填'), z.maxLength(60)),
  sessions: z.array(Session).check(z.minLength(1, '至少一场'), z.maxLength(30, '最多 30 场')),
  capacity: z.int('要填整数').check(z.positive('至少 1 人'), z.lte(mostSeats, `最多 ${mostSeats} 人`)),
  perHousehold: z.int('要填整数').check(z.positive('至少 1 人'), z.lte(10, '最多 10 人')),
  who: Who,
  opensAt: Instant,
  closesAt: Instant,
  questions: z.array(FormField).check(z.maxLength(5, '最多 5 个问题')),
  /** A grown-up of the family has to consent when somebody under 18 comes. */
  guardian: z.boolean(),
  waitingList: z.boolean(),
  /** A smaller family that waits further behind may fill seats that are too few for the first. */
  gaps: z.boolean(),
  /** How long a freed seat is held for the family it is offered to; 0: it is theirs at once. */
  offerHours: Count(48),
  /** Up to so many hours before the first session a family withdraws by itself. */
  cancelHours: Count(168),
  bring: z.array(Words(40)).check(z.maxLength(10)),
  /** Minutes are counted: people check out as well. */
  hours: z.boolean(),
  /** The cover and other papers; missing on those of before. */
  files: z.optional(z.array(ActivityFile).check(z.maxLength(mostFiles, `最多 ${mostFiles} 个文件`))),
})
export type ActivityTerms = z.infer<typeof ActivityTerms>

/** One who comes. The id is that of the household's list; age is in years when it is known. */
export const Guest = z.object({
  ...{ id: Id, name: z.string(), age: z.nullable(z.int()), coming: z.boolean() },
  /** Of the newest ticket; the first one is 1 and not written down. */
  edition: z.optional(z.int()),
})
export type Guest = z.infer<typeof Guest>

/** A household's sign-up: all of it seated or all of it waiting. `rev` counts what happened to it. */
export const Group = z.object({
  rev: z.int(),
  seat: Seat,
  /** How many come; the seats that are held when it is seated or offered. */
  n: z.int(),
  people: z.array(Guest),
  name: z.string(),
  /** Members of the household with an account: they see it, and they are told. */
  members: z.array(Id),
  by: z.object({ id: Id, name: z.string() }),
  /** The colleague who signed it up at the desk. */
  desk: z.nullable(z.string()),
  at: Instant,
  answers: Answers,
  guardian: z.boolean(),
  /** Until when the offered seats are held. */
  until: z.nullable(Instant),
  /** The newest calls and what they were answered: a retry is known by its key. */
  calls: z.array(z.object({ key: z.string(), hash: z.string(), seat: Seat, rev: z.int(), n: z.int() })),
})
export type Group = z.infer<typeof Group>

/** What happened to a family, until the timer has carried it to the journal and the inboxes. */
export const Happened = z.object({
  /** `<household>:<rev of the group>`: it is carried once. */
  id: z.string(),
  household: Id,
  entry: JournalEntry,
  to: z.array(Id),
})
export type Happened = z.infer<typeof Happened>

/** Seats that were taken out of `left` for walk-ins. `given`: what was not used is back. */
export const DoorBlock = z.object({
  device: Id,
  session: z.string(),
  n: z.int(),
  staff: z.string(),
  given: z.boolean(),
})

/**
 * One activity with its roster. Signing up, withdrawing and promoting are each one conditional update of this document,
 * so that seats, line and families can never tell different stories. `rev` counts what staff did, not sign-ups.
 */
export const Seating = z.extend(ActivityTerms, {
  _id: Id,
  rev: z.int(),
  state: ActivityStateName,
  sample: z.boolean(),
  startsAt: Instant,
  endsAt: Instant,
  /** Order of lists: the padded start and the id. */
  order: z.string(),
  left: z.int(),
  waiting: z.int(),
  offered: z.int(),
  /** Seats came free and nobody has looked yet whether they can be offered. */
  loose: z.boolean(),
  /** How often something was freed: an offer made of an older look is void. */
  turns: z.int(),
  /** Households that wait, first come first. */
  line: z.array(Id),
  groups: z.record(Id, Group),
})
export type Seating = z.infer<typeof Seating>

/** What has to be known of an activity to let a family in, and no more: two thousand may ask within the same minute. */
export const Entrance = z.pick(Seating, {
  ...{ _id: true, rev: true, place: true, state: true, opensAt: true, closesAt: true, who: true, perHousehold: true },
  ...{ questions: true, guardian: true, capacity: true, left: true, waiting: true, waitingList: true, gaps: true },
  ...{ loose: true, groups: true },
})
export type Entrance = z.infer<typeof Entrance>

/** With what was done to it: read by those who carry it on, not by everybody who looks. */
export const Activity = z.extend(Seating, {
  /** Members whose families are or were in it. */
  members: z.array(Id),
  happened: z.array(Happened),
  fresh: z.boolean(),
  /** Seats kept for a device at the door, out of those that are left. */
  blocks: z.optional(z.record(Id, DoorBlock)),
  /** Who came, by session. */
  doors: z.optional(z.record(z.string(), Attended)),
  journal: z.array(JournalEntry),
  unsent: z.boolean(),
  sentRev: z.optional(z.int()),
})
export type Activity = z.infer<typeof Activity>

export const holdsSeats = (seat: Seat): boolean => seat === 'seated' || seat === 'offered'
export const stillIn = (seat: Seat): boolean => holdsSeats(seat) || seat === 'waiting'
