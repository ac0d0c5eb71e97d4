import { dropPaper as contract } from '../../../types/vote-desk'
import { handle } from '../../kernel/handle'
import { changeUnit, lookAtUnit, readUnit, whileOpen } from '../box'
import { answered, noted } from '../calls'
import { marksOf } from '../marks'
import { timeFault } from '../rules'

/** Takes back what was read wrongly; either of the two may. */
export const dropPaper = handle(contract, {
  look: lookAtUnit,
  target: ({ urn }, { unit }) => (urn?.units[unit] ? { offices: [urn.place] } : undefined),
  act: async ({ seen, input, caller, context, key, fail }) => {
    const vote = seen.record
    if (!vote || !caller) return fail('NOT_FOUND')
    const call = marksOf({ openid: context.openid, key }, 'drop')
    let urn = seen.urn
    for (let n = 0; n < 4; n++) {
      const before = urn?.units[input.unit]
      if (!urn || !before) return fail('NOT_FOUND')
      const known = answered(before, call)
      if (known) return known === 'other' ? fail('KEY_REUSED') : { unit: input.unit }
      if (timeFault(vote, context.now) === 'CLOSED') return fail('CLOSED')
      if (!before.paper) return fail('NOT_ENTERED')
      const by = { id: caller._id, name: caller.name, role: 'staff' }
      const done = await changeUnit(
        { urn, unit: input.unit, before },
        {
          where: whileOpen(context.now),
          patch: {
            set: { [`units.${input.unit}.paper`]: null },
            keep: noted(input.unit, { ...call, said: '' }),
          },
          news: { act: contract.name, at: context.now, by, to: 'free', note: before.label, tell: [] },
        },
      )
      if (done === 'won') return { unit: input.unit }
      urn = await readUnit(input.vote, input.unit)
    }
    return fail('BUSY')
  },
})
