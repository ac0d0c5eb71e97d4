import { MeetingStage, OutcomeName } from './agenda'
import { Id, Instant, Verdict } from './common'
import { Choice, Sum } from './counting'
import { MotionKind, SeatType, Side } from './meeting-rules'
import { z } from './z'

export const MinuteLine = z.object({ at: Instant, text: z.string() })
export type MinuteLine = z.infer<typeof MinuteLine>

const Result = z.object({
  ...{
    outcome: OutcomeName,
    word: z.string(),
    text: z.string(),
    owner: z.nullable(z.string()),
    due: z.nullable(z.string()),
  },
})
const Shown = z.object({
  ...{ no: z.int(), kind: MotionKind, word: z.string(), text: z.string(), by: z.string() },
  ...{ second: z.nullable(z.string()), closed: z.boolean() },
})
const OpenVote = z.object({
  ...{ motion: z.int(), word: z.string(), text: z.string(), way: z.enum(['hands', 'phones']), secret: z.boolean() },
  ...{ open: z.boolean(), cast: z.int(), of: z.int(), majority: z.string() },
  /** One's own ballot; of a secret one only that it is in. */
  mine: z.nullable(z.object({ choice: z.nullable(Choice) })),
})
/** What everybody sees of a meeting, with what this person may do and why not. */
export const Live = z.object({
  ...{ id: Id, title: z.string(), officeName: z.string(), where: z.string(), startsAt: Instant, stage: MeetingStage },
  ...{ word: z.string(), sample: z.boolean(), now: Instant, rules: z.array(z.string()) },
  ...{ chair: z.string(), secretary: z.string() },
  /** The neighbourhood centre whose screen checks in as well. */
  centre: z.nullable(z.string()),
  quorum: z.object({ there: z.int(), needed: z.int(), missing: z.array(z.string()), reached: z.boolean() }),
  items: z.array(z.object({ no: z.int(), title: z.string(), current: z.boolean(), result: z.nullable(Result) })),
  /** What is pending, the question that is dealt with now last. */
  stack: z.array(Shown),
  floor: z.nullable(
    z.object({ who: Id, name: z.string(), side: Side, from: Instant, until: Instant, mine: z.boolean() }),
  ),
  line: z.array(z.object({ name: z.string(), side: Side, mine: z.boolean() })),
  order: z.nullable(z.object({ name: z.string(), text: z.string() })),
  vote: z.nullable(OpenVote),
  decided: z.array(z.object({ word: z.string(), text: z.string(), passed: z.boolean(), why: z.string(), at: Instant })),
  me: z.nullable(z.object({ present: z.boolean(), seat: z.string(), turnsLeft: z.int() })),
  can: z.object({
    ...{ checkIn: Verdict, second: Verdict, dropMotion: Verdict, ask: Verdict, unask: Verdict },
    ...{ yield: Verdict, order: Verdict, ballot: Verdict },
  }),
  motions: z.array(z.object({ kind: MotionKind, word: z.string(), can: Verdict })),
  minutes: z.nullable(z.array(MinuteLine)),
})
export type Live = z.infer<typeof Live>

const Signed = z.nullable(z.object({ name: z.string(), at: Instant }))
/** The same for those who run it, with the roll and what the panel may do. */
export const Panel = z.extend(Live, {
  roll: z.array(
    z.object({
      ...{ id: Id, name: z.string(), seat: SeatType, word: z.string(), phone: z.boolean(), present: z.boolean() },
      ...{ heads: z.int(), area: z.int() },
    }),
  ),
  hands: z.nullable(z.object({ sum: Sum, by: z.string(), mine: z.boolean(), seen: z.boolean() })),
  signed: z.object({ chair: Signed, secretary: Signed }),
  run: z.object({
    ...{
      call: Verdict,
      takeUp: Verdict,
      give: Verdict,
      yield: Verdict,
      rule: Verdict,
      byHands: Verdict,
      byPhone: Verdict,
    },
    ...{ hands: Verdict, confirmHands: Verdict, closeVote: Verdict, adjourn: Verdict, sign: Verdict, publish: Verdict },
  }),
})
export type Panel = z.infer<typeof Panel>
