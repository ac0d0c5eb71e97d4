import { confirmPaper as contract } from '../../../types/vote-desk'
import { type Given, handle } from '../../kernel/handle'
import { lookAtUnit } from '../box'
import { castBallot } from '../casting'

/** The second reads the paper without seeing what the first read; the two agreeing is the ballot. */
export const confirmPaper = handle(contract, {
  look: lookAtUnit,
  target: ({ urn }, { unit }) => (urn?.units[unit] ? { offices: [urn.place] } : undefined),
  act: (given) => {
    const { input, fail } = given as Given<typeof contract, never>
    return castBallot(given, {
      ...{ act: contract.name, via: 'paper', role: 'staff' },
      by: ({ paper }, { _id, name }) => [...(paper ? [paper.by] : []), { id: _id, name }],
      where: ({ paper }, { _id }) => {
        if (!paper) return fail('NOT_ENTERED')
        if (paper.by.id === _id) return fail('SAME_PERSON')
        if (paper.choice !== input.choice) return fail('DIFFERS')
        const path = `units.${input.unit}.paper`
        return { [`${path}.by.id`]: paper.by.id, [`${path}.choice`]: input.choice }
      },
      tell: ({ may }) => may,
    })
  },
})
