import type { Member } from '../../types/members'
import type { CastMark, VotingUnit } from '../../types/votes'
import type { Context } from '../kernel/context'
import type { Filter } from '../kernel/filter'
import { putBallot, readUnit } from './box'
import { marksOf, receiptOf } from './marks'
import { isChoice, sourceOf, timeFault } from './rules'
import type { OpenUrn, PlainVote } from './shelves'

type Fault = 'EARLY' | 'CLOSED' | 'ALREADY' | 'WRONG_CHOICE'
export type Casting = {
  input: { vote: string; unit: string; choice: string }
  seen: { record: PlainVote | undefined; urn: OpenUrn | undefined }
  caller: Member | undefined
  context: Context
  key: string
  fail: (code: Fault | 'KEY_REUSED' | 'NOT_FOUND' | 'BUSY', fields?: Record<string, string>) => never
}
type Way = {
  act: string
  via: CastMark['via']
  role: string
  /** Who stands for the ballot, and the further conditions of this way. */
  by: (unit: VotingUnit, caller: Member) => CastMark['by']
  /** Refuses what this way does not allow; gives the condition under which it stays so. */
  where?: (unit: VotingUnit, caller: Member) => Filter
  tell: (unit: VotingUnit, caller: Member) => string[]
}

const tries = 4
/**
 * One look and one conditional write. Whoever sent it twice, or lost the answer, gets the same receipt; whoever comes
 * after somebody else hears from where the ballot is that is in already.
 */
export const castBallot = async (given: Casting, way: Way): Promise<{ receipt: string }> => {
  const { input, seen, caller, context, key, fail } = given
  const vote = seen.record ?? fail('NOT_FOUND')
  if (!caller) return fail('NOT_FOUND')
  const sender = { openid: context.openid, key }
  const { mark, sum } = marksOf(sender, input.choice)
  const receipt = receiptOf(sender, input.unit)
  let urn = seen.urn
  for (let n = 0; n < tries; n++) {
    const unit = urn?.units[input.unit]
    if (!urn || !unit) return fail('NOT_FOUND')
    if (unit.cast?.mark === mark) return unit.cast.sum === sum ? { receipt } : fail('KEY_REUSED')
    if (unit.cast) return fail('ALREADY', { unit: sourceOf(unit) })
    const fault = timeFault(vote, context.now)
    if (fault || urn.shut) return fail(fault ?? 'CLOSED')
    if (!isChoice(vote, input.choice)) return fail('WRONG_CHOICE')
    const where = way.where?.(unit, caller)
    const cast: CastMark = { mark, sum, at: context.now, via: way.via, by: way.by(unit, caller) }
    const by = { id: caller._id, name: caller.name, role: way.role }
    const news = { act: way.act, at: context.now, by, to: 'cast', note: unit.label, tell: way.tell(unit, caller) }
    const ballot = { cast, choice: input.choice, receipt, named: !vote.anonymous, ...(where ? { where } : {}), news }
    if ((await putBallot({ urn, unit: input.unit, before: unit }, ballot)) === 'won') return { receipt }
    urn = await readUnit(input.vote, input.unit)
  }
  return fail('BUSY')
}
