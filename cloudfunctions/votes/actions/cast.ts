import { cast as contract } from '../../../types/voting'
import { handle } from '../../kernel/handle'
import { lookAtUnit } from '../box'
import { castBallot } from '../casting'

/** Any of a household may cast its one ballot; the others hear of it. */
export const cast = handle(contract, {
  look: lookAtUnit,
  target: ({ urn }, { unit }, caller) =>
    urn?.units[unit]?.may.includes(caller._id) ? { owner: caller._id } : undefined,
  act: (given) =>
    castBallot(given, {
      ...{ act: contract.name, via: 'own', role: 'member' },
      by: (_unit, { _id, name }) => [{ id: _id, name }],
      tell: ({ may, proxy }, { _id }) => [...may, ...(proxy ? [proxy.id] : [])].filter((one) => one !== _id),
    }),
})
