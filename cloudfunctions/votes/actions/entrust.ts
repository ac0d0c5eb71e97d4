import type { Member } from '../../../types/members'
import type { VotingUnit } from '../../../types/votes'
import { entrust as contract } from '../../../types/voting'
import { one } from '../../kernel/ask'
import { above, without } from '../../kernel/filter'
import { type Given, handle } from '../../kernel/handle'
import { change, readOne } from '../../kernel/store'
import { changeUnit, lookAtUnit, readUnit, whileOpen } from '../box'
import { answered, noted } from '../calls'
import { marksOf } from '../marks'
import { sourceOf } from '../rules'
import { coded, type OpenUrn, type PlainVote, votes } from '../shelves'

type Asked = Given<typeof contract, never>
type To = { id: string; name: string }

/**
 * Keeps one of the places that a proxy has, by one condition of the vote's own document: the place with the number of the
 * cap is not taken. A place that was kept before for this very unit is good again.
 */
const keepPlace = async ({ _id, proxies }: PlainVote, to: To, unit: string): Promise<boolean> => {
  const path = `proxied.${to.id}`
  const where = { _id, state: 'open', [`${path}.${proxies - 1}`]: null, [path]: without(unit) }
  if ((await change(votes.collection, where, { add: { [path]: [unit] } })) === 1) return true
  const kept = (await readOne(votes, { _id }))?.proxied[to.id] ?? []
  return kept.includes(unit)
}

const refuse = (vote: PlainVote, unit: VotingUnit, { fail, context: { now } }: Asked): void => {
  if (vote.proxies === 0) fail('NO_PROXIES')
  if (unit.cast) fail('ALREADY', { unit: sourceOf(unit) })
  if (vote.state !== 'open' || now >= vote.closesAt) fail('CLOSED')
  if (unit.proxy) fail('HAS')
}

type Giving = { given: Asked; caller: Member; looked: OpenUrn | undefined }
const give = async (vote: PlainVote, to: To, { given, caller, looked }: Giving) => {
  const { input, context, key, fail } = given
  const { mark, sum } = marksOf({ openid: context.openid, key }, input.code)
  let urn = looked
  for (let n = 0; n < 4; n++) {
    const before = urn?.units[input.unit]
    if (!urn || !before) return fail('NOT_FOUND')
    const known = answered(before, { mark, sum })
    if (known) return known === 'other' ? fail('KEY_REUSED') : { name: known.said }
    refuse(vote, before, given)
    const path = `units.${input.unit}`
    const by = { id: caller._id, name: caller.name, role: 'member' }
    const note = `${before.label}，请${to.name}代投`
    const done = await changeUnit(
      { urn, unit: input.unit, before },
      {
        where: { ...whileOpen(context.now), [`${path}.proxy`]: null },
        patch: {
          set: { [`${path}.proxy`]: to },
          add: { [`${path}.see`]: [to.id], members: [to.id] },
          keep: noted(input.unit, { mark, sum, said: to.name }),
        },
        news: { act: contract.name, at: context.now, by, to: 'entrusted', note, tell: [to.id] },
      },
    )
    if (done === 'won') return { name: to.name }
    urn = await readUnit(input.vote, input.unit)
  }
  return fail('BUSY')
}

/** Two records: the proxy's place in the vote, then the consent at the unit. What a crash leaves half is finished by the next try. */
export const entrust = handle(contract, {
  look: (input, { now }) => ({
    ...lookAtUnit(input),
    to: one(coded, { 'code.word': input.code, 'code.until': above(now) }),
  }),
  target: ({ urn }, { unit }, caller) =>
    urn?.units[unit]?.may.includes(caller._id) ? { owner: caller._id } : undefined,
  act: async (given) => {
    const { seen, input, caller, context, key, fail } = given
    const { record: vote, to } = seen
    const unit = seen.urn?.units[input.unit]
    if (!vote || !unit || !caller) return fail('NOT_FOUND')
    const known = answered(unit, marksOf({ openid: context.openid, key }, input.code))
    if (known) return known === 'other' ? fail('KEY_REUSED') : { name: known.said }
    const asked = given as Asked
    refuse(vote, unit, asked)
    if (!to) return fail('NO_CODE')
    if (unit.may.includes(to._id)) return fail('SELF')
    if (!(await keepPlace(vote, { id: to._id, name: to.name }, input.unit))) return fail('CAPPED')
    return give(vote, { id: to._id, name: to.name }, { given: asked, caller, looked: seen.urn })
  },
})
