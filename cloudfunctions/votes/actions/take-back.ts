import { takeBack as contract } from '../../../types/voting'
import { handle } from '../../kernel/handle'
import { change } from '../../kernel/store'
import { changeUnit, lookAtUnit, readUnit, whileOpen } from '../box'
import { answered, noted } from '../calls'
import { marksOf } from '../marks'
import { sourceOf, timeFault } from '../rules'
import { votes } from '../shelves'

/** The consent goes first, then the proxy's place is free again: a crash between the two never lets anybody have too many. */
export const takeBack = handle(contract, {
  look: lookAtUnit,
  target: ({ urn }, { unit }, caller) =>
    urn?.units[unit]?.may.includes(caller._id) ? { owner: caller._id } : undefined,
  act: async ({ seen, input, caller, context, key, fail }) => {
    const vote = seen.record
    if (!vote || !caller) return fail('NOT_FOUND')
    const call = marksOf({ openid: context.openid, key }, 'takeBack')
    const letGo = (id: string) =>
      change(votes.collection, { _id: vote._id }, { pull: { [`proxied.${id}`]: { values: [input.unit] } } })
    let urn = seen.urn
    for (let n = 0; n < 4; n++) {
      const before = urn?.units[input.unit]
      if (!urn || !before) return fail('NOT_FOUND')
      const known = answered(before, call)
      if (known) {
        const [id = '', name = ''] = known === 'other' ? fail('KEY_REUSED') : known.said.split(' ')
        if (before.proxy?.id !== id) await letGo(id)
        return { name }
      }
      if (before.cast) return fail('ALREADY', { unit: sourceOf(before) })
      if (timeFault(vote, context.now) === 'CLOSED') return fail('CLOSED')
      const proxy = before.proxy ?? fail('NONE')
      const path = `units.${input.unit}`
      const by = { id: caller._id, name: caller.name, role: 'member' }
      const done = await changeUnit(
        { urn, unit: input.unit, before },
        {
          where: { ...whileOpen(context.now), [`${path}.proxy.id`]: proxy.id },
          patch: {
            set: { [`${path}.proxy`]: null, [`${path}.see`]: before.may },
            keep: noted(input.unit, { ...call, said: `${proxy.id} ${proxy.name}` }),
          },
          news: { act: contract.name, at: context.now, by, to: 'free', note: before.label, tell: [proxy.id] },
        },
      )
      if (done === 'won') {
        await letGo(proxy.id)
        return { name: proxy.name }
      }
      urn = await readUnit(input.vote, input.unit)
    }
    return fail('BUSY')
  },
})
