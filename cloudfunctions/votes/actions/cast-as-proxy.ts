import { castAsProxy as contract } from '../../../types/voting'
import { handle } from '../../kernel/handle'
import { lookAtUnit } from '../box'
import { castBallot } from '../casting'

/** The owner's consent stands in the write's condition: taken back a moment before, it holds no more. */
export const castAsProxy = handle(contract, {
  look: lookAtUnit,
  target: ({ urn }, { unit }, caller) => {
    const it = urn?.units[unit]
    const sentBefore = it?.cast?.via === 'proxy' && it.cast.by.some(({ id }) => id === caller._id)
    return it?.proxy?.id === caller._id || sentBefore ? { owner: caller._id } : undefined
  },
  act: (given) =>
    castBallot(given, {
      ...{ act: contract.name, via: 'proxy', role: 'helper' },
      by: (_unit, { _id, name }) => [{ id: _id, name }],
      where: ({ proxy }, { _id }) =>
        proxy?.id === _id ? { [`units.${given.input.unit}.proxy.id`]: _id } : given.fail('NOT_FOUND'),
      tell: ({ may }) => may,
    }),
})
