import type { Group, Seating } from '../../types/activities'
import { stillIn } from '../../types/activities'
import type { Member } from '../../types/members'
import { lookAgain, ownOnly } from './family'
import { givesOn } from './rules'
import { settle, type Whole } from './seating'

export type Done = { seat: Group['seat']; rev: number; n: number }
export const doneOf = ({ seat, rev, n }: Group): Done => ({ seat, rev, n })

type Asked<A> = {
  caller: Member
  key: string
  /** Made only where there is an earlier call to compare it with. */
  hash: () => string
  /** How whoever lost looks again. */
  again: (id: string, me: string) => Promise<A | undefined>
  fail: (code: 'KEY_REUSED' | 'BUSY' | 'UNKNOWN_ACTIVITY') => never
}
type Named = Pick<Seating, '_id' | 'groups'>
/** What this very call was answered before, if it has been here. */
const answered = <A>(it: Named, { caller, key, hash, fail }: Asked<A>): Done | undefined => {
  const calls = Object.values(ownOnly(it.groups, caller._id)).flatMap((group) => group.calls)
  const call = calls.find((one) => one.key === key)
  if (!call) return undefined
  return call.hash === hash() ? { seat: call.seat, rev: call.rev, n: call.n } : fail('KEY_REUSED')
}

/** Tries by compare-and-set until it holds: whoever lost looks again, and a lost reply is found instead of repeated. */
export const insist = async <A extends Named>(
  given: Asked<A>,
  record: A,
  once: (it: A) => Promise<Done | 'LOST'>,
): Promise<Done> => {
  let it = record
  for (let n = 0; n < 8; n++) {
    const before = answered(it, given)
    if (before) return before
    const done = await once(it)
    if (done !== 'LOST') return done
    it = (await given.again(it._id, given.caller._id)) ?? given.fail('UNKNOWN_ACTIVITY')
  }
  return given.fail('BUSY')
}

/** What the activity is once a group has let go, as far as the line is concerned. */
export const afterFreeing = <A extends Whole>(it: A, household: string, after: Group): A => {
  const before = it.groups[household]
  const held = (group: Group | undefined) =>
    group && (group.seat === 'seated' || group.seat === 'offered') ? group.n : 0
  return {
    ...it,
    left: it.left + held(before) - held(after),
    turns: it.turns + 1,
    groups: { ...it.groups, [household]: after },
    line: stillIn(after.seat) ? it.line : it.line.filter((one) => one !== household),
  }
}

/** Offers what came free at once; where others are quicker, the timer does it within the minute. */
export const passOn = async (it: Whole, now: number, me: string): Promise<void> => {
  let current: Whole | undefined = it
  for (let n = 0; n < 2 && current && current.line.length > 0 && givesOn(current, now); n++) {
    if ((await settle(current, now)) !== undefined) return
    current = await lookAgain(it._id, me)
  }
}
