import { MeetingOnAgenda } from './agenda'
import { Id, Instant, Words } from './common'
import { Choice, Sum, Tally } from './counting'
import { MeetingRules, MotionKind, SeatType, Side } from './meeting-rules'
import { z } from './z'

const Who = z.object({ id: Id, name: z.string() })
/** Somebody of the roll. `member` is the account; who has none is known by what staff wrote, and votes by hand. */
export const Attendee = z.object({
  name: Words(20),
  seat: SeatType,
  member: z.nullable(Id),
  present: z.boolean(),
  /** What the vote counts for: oneself and those voted for, and floor area in hundredths of a square metre. */
  heads: z.int().check(z.positive(), z.lte(6)),
  area: z.int().check(z.nonnegative(), z.lte(10_000_000)),
})
export type Attendee = z.infer<typeof Attendee>

/** One motion on the stack; the last of the stack is what is dealt with now. */
export const Motion = z.object({
  no: z.int(),
  kind: MotionKind,
  text: z.string(),
  by: Id,
  second: z.nullable(Id),
  /** The meeting decided to hear no more. */
  closed: z.boolean(),
  /** Turns that each had on it, and on which side the last one spoke. */
  spoken: z.record(z.string(), z.int()),
  last: z.nullable(Side),
})
export type Motion = z.infer<typeof Motion>

export const Ballot = z.object({ choice: z.nullable(Choice), at: Instant })
export type Ballot = z.infer<typeof Ballot>
/** The open vote. Of a secret one only the sum is kept, and who has voted. */
export const Vote = z.object({
  motion: z.int(),
  way: z.enum(['hands', 'phones']),
  secret: z.boolean(),
  open: z.boolean(),
  ballots: z.record(z.string(), Ballot),
  sum: Tally,
  hands: z.nullable(z.object({ sum: Sum, by: Id, seen: z.nullable(Id) })),
})
export type Vote = z.infer<typeof Vote>

/** What a vote decided, as the minutes have it. */
export const Decided = z.object({
  ...{ item: z.int(), motion: z.int(), kind: MotionKind, text: z.string(), way: Vote.shape.way, secret: z.boolean() },
  ...{ tally: Tally, present: z.int(), passed: z.boolean(), why: z.string(), at: Instant },
})
export type Decided = z.infer<typeof Decided>

export const Ask = z.object({ side: Side, at: Instant })
export const Floor = z.object({ who: Id, side: Side, from: Instant, until: Instant })
const Signed = z.nullable(z.object({ id: Id, name: z.string(), at: Instant }))

/** A meeting as the rules see it: what every act makes of it is `apply` in `meeting-acts.ts` and nothing else. */
export const MeetingState = z.extend(MeetingOnAgenda, {
  rules: MeetingRules,
  where: Words(60),
  chair: Who,
  secretary: Who,
  noticeAt: Instant,
  openedAt: z.nullable(Instant),
  closedAt: z.nullable(Instant),
  roll: z.record(z.string(), Attendee),
  /** The item that is dealt with, 0 between items. */
  item: z.int(),
  stack: z.array(Motion),
  motions: z.int(),
  /** Who wants to speak to the motion on top of the stack. */
  asks: z.record(z.string(), Ask),
  floor: z.nullable(Floor),
  order: z.nullable(z.object({ by: Id, text: z.string(), at: Instant })),
  vote: z.nullable(Vote),
  decided: z.array(Decided),
  signed: z.object({ chair: Signed, secretary: Signed }),
  lastAt: Instant,
})
export type MeetingState = z.infer<typeof MeetingState>
