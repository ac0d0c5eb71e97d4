import { Id, Instant, Place, Words } from './common'
import { Choice, Sum, Tally } from './counting'
import { MotionKind, Side } from './meeting-rules'
import { Attendee } from './meeting-state'
import { z } from './z'

/** For whom an act at the panel is entered; a phone always acts for its own person. */
const who = { who: Id }
const kind = <const K extends string>(name: K) => ({ kind: z.literal(name) })

const item = z.int().check(z.positive(), z.lte(30))
export const due = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
/** Everything that can be done in a meeting once it has been called. */
export const MeetingAct = z.union([
  z.object(kind('call')),
  z.object({ ...kind('roll'), ...who, attendee: Attendee }),
  z.object({ ...kind('checkIn'), ...who, name: Words(20) }),
  z.object({ ...kind('takeUp'), item }),
  z.object({ ...kind('motion'), ...who, motion: MotionKind, text: z.string().check(z.trim(), z.maxLength(500)) }),
  z.object({ ...kind('second'), ...who }),
  z.object({ ...kind('dropMotion'), ...who }),
  z.object({ ...kind('ask'), ...who, side: Side }),
  z.object({ ...kind('unask'), ...who }),
  z.object(kind('give')),
  z.object({ ...kind('yield'), ...who }),
  z.object({ ...kind('order'), ...who, text: Words(100) }),
  z.object({ ...kind('rule'), upheld: z.boolean() }),
  z.object({ ...kind('openVote'), way: z.enum(['hands', 'phones']) }),
  /** `choice` is null where the journal of a secret vote is read. */
  z.object({ ...kind('ballot'), ...who, choice: z.nullable(Choice) }),
  z.object({ ...kind('hands'), sum: Sum }),
  z.object({ ...kind('confirmHands'), sum: Sum }),
  /** `sum`: what a secret vote came to, for whoever reads the journal. */
  z.object({ ...kind('closeVote'), sum: z.optional(Tally) }),
  z.object(kind('adjourn')),
  z.object({ ...kind('decide'), item, owner: Place, due }),
  z.object(kind('sign')),
  z.object(kind('publish')),
])
export type MeetingAct = z.infer<typeof MeetingAct>
export type ActKind = MeetingAct['kind']

export type ActOf<K extends ActKind> = Extract<MeetingAct, { kind: K }>

/** Who does it, and when: staff at the panel enter for others, a phone acts for its own person. */
export const Doer = z.object({ id: Id, name: z.string(), staff: z.boolean(), at: Instant })
export type Doer = z.infer<typeof Doer>
/** One act as the meeting's journal keeps it: enough to make the state anew. `key` and `hash` are the call's; a secret ballot leaves no hash. */
export const Done = z.object({ by: Doer, act: MeetingAct, key: z.string(), hash: z.string() })
export type Done = z.infer<typeof Done>
