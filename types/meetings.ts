import { command, known, member, query, timer } from './action'
import { AgendaItem, MeetingStage } from './agenda'
import { Cursor, Id, Instant, JournalEntry, Place, Words } from './common'
import { Choice } from './counting'
import { Done } from './meeting-act'
import { MeetingRules, MotionKind, refusals, Side } from './meeting-rules'
import { MeetingState } from './meeting-state'
import { Live, MinuteLine } from './meeting-view'
import { z } from './z'

/** One meeting: what the rules see, the acts that made it so, and what staff did around it. `rev` counts all but the acts of many phones at once. */
export const Meeting = z.extend(MeetingState, {
  /** Order of lists: the padded start and the id. */
  sort: z.string(),
  sample: z.boolean(),
  /** The neighbourhood centre whose screen checks people in. */
  centre: z.nullable(Id),
  /** How the meeting stood when it was called: the acts lead from here to now. */
  start: MeetingState,
  acts: z.array(Done),
  /** As they were signed and published. */
  minutes: z.nullable(z.array(MinuteLine)),
  /** How many acts of phones there were: who counts or calls has to have seen them. */
  seq: z.int(),
  /** What the newest lists of acts from a device without network were answered. */
  synced: z.array(z.object({ key: z.string(), answers: z.array(z.string()) })),
  journal: z.array(JournalEntry),
  unsent: z.boolean(),
  sentRev: z.optional(z.int()),
})
export type Meeting = z.infer<typeof Meeting>

/** Rules that the district keeps ready for meetings. */
export const Template = z.object({
  _id: Id,
  rev: z.int(),
  sample: z.boolean(),
  rules: MeetingRules,
  journal: z.array(JournalEntry),
  unsent: z.boolean(),
  sentRev: z.optional(z.int()),
})
export type Template = z.infer<typeof Template>

export const Changed = z.object({ id: Id, rev: z.int(), stage: MeetingStage })

const words = {
  RISKY: '这段话没有通过文字检查，请改一改',
  UNCHECKED: '现在查不了文字，请稍后再试',
}
/** What somebody who is there does with the own phone: moves, seconds, asks to speak, stops, raises a point of order. */
export const take = command({
  name: 'meetings.take',
  allow: member,
  input: z.object({
    id: Id,
    act: z.union([
      z.object({ kind: z.literal('motion'), motion: MotionKind, text: z.string().check(z.trim(), z.maxLength(500)) }),
      z.object({ kind: z.enum(['second', 'dropMotion', 'unask', 'yield']) }),
      z.object({ kind: z.literal('ask'), side: Side }),
      z.object({ kind: z.literal('order'), text: Words(100) }),
    ]),
  }),
  output: Changed,
  failures: { ...words, ...refusals },
})

/** One ballot, of the vote on this motion. */
export const ballot = command({
  name: 'meetings.ballot',
  allow: member,
  input: z.object({ id: Id, motion: z.int().check(z.positive()), choice: Choice }),
  output: z.object({ id: Id, motion: z.int() }),
  failures: refusals,
})

/** Says that one is there, by the code on the host's screen or the centre's. */
export const checkIn = command({
  name: 'meetings.checkIn',
  allow: member,
  input: z.object({
    id: Id,
    code: z.string().check(z.trim(), z.regex(/^[0-9A-Za-z:/?=._-]{6,200}$/, '填现场屏幕上的 8 位数')),
  }),
  output: z.object({ id: Id, present: z.boolean() }),
  failures: {
    ...refusals,
    CODE: '签到码不对或者过了时间，请看现场屏幕上最新的',
    NOT_FROM_HERE: '这是别的社区的会议，请工作人员登记列席',
  },
})

const Row = z.object({
  ...{ id: Id, title: z.string(), officeName: z.string(), where: z.string(), startsAt: Instant, sample: z.boolean() },
  ...{ stage: MeetingStage, word: z.string(), items: z.array(AgendaItem.shape.title) },
})
export type MeetingRow = z.infer<typeof Row>
export const Rows = z.object({ items: z.array(Row), next: z.nullable(Cursor) })

/** Meetings of a place and all under it: those to come soonest first, or those that are over, newest first. */
export const meetings = query({
  name: 'meetings.list',
  allow: known,
  input: z.object({ place: Place, past: z.boolean(), after: z.optional(Cursor) }),
  output: Rows,
  failures: {},
})
/** All that the live page needs, in one call; after the meeting the minutes. */
export const meeting = query({
  name: 'meetings.show',
  allow: known,
  input: z.object({ id: Id }),
  output: Live,
  failures: { UNKNOWN_MEETING: '没有找到这次会议' },
})
/** Carries what happened to the journal and the inboxes. */
export const handOnMeetings = command({
  name: 'meetings.handOn',
  allow: timer,
  input: z.object({}),
  output: z.object({ sent: z.int() }),
  failures: {},
})
