import { enterPaper as contract } from '../../../types/vote-desk'
import { handle } from '../../kernel/handle'
import { changeUnit, lookAtUnit, readUnit, whileOpen } from '../box'
import { answered, noted } from '../calls'
import { marksOf } from '../marks'
import { isChoice, sourceOf, timeFault } from '../rules'

/** What the first of two read off the paper. It is no vote yet: whoever votes on the phone meanwhile has voted. */
export const enterPaper = handle(contract, {
  look: lookAtUnit,
  target: ({ urn }, { unit }) => (urn?.units[unit] ? { offices: [urn.place] } : undefined),
  act: async ({ seen, input, caller, context, key, fail }) => {
    const vote = seen.record
    if (!vote || !caller) return fail('NOT_FOUND')
    const call = marksOf({ openid: context.openid, key }, input.choice)
    let urn = seen.urn
    for (let n = 0; n < 4; n++) {
      const before = urn?.units[input.unit]
      if (!urn || !before) return fail('NOT_FOUND')
      const known = answered(before, call)
      if (known) return known === 'other' ? fail('KEY_REUSED') : { unit: input.unit }
      if (!vote.paper) return fail('NO_PAPER')
      if (before.cast) return fail('ALREADY', { unit: sourceOf(before) })
      const fault = timeFault(vote, context.now)
      if (fault) return fail(fault)
      if (!isChoice(vote, input.choice)) return fail('WRONG_CHOICE')
      if (before.paper) return fail('ENTERED')
      const by = { id: caller._id, name: caller.name }
      const done = await changeUnit(
        { urn, unit: input.unit, before },
        {
          where: whileOpen(context.now),
          patch: {
            set: { [`units.${input.unit}.paper`]: { choice: input.choice, at: context.now, by } },
            keep: noted(input.unit, { ...call, said: '' }),
          },
          news: {
            ...{ act: contract.name, at: context.now, by: { ...by, role: 'staff' }, to: 'entered' },
            ...{ note: before.label, tell: [] },
          },
        },
      )
      if (done === 'won') return { unit: input.unit }
      urn = await readUnit(input.vote, input.unit)
    }
    return fail('BUSY')
  },
})
