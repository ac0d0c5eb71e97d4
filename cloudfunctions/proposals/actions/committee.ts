import { committee as contract } from '../../../types/raising'
import { handle } from '../../kernel/handle'
import { committeeOf } from '../committee'

export const committee = handle(contract, {
  act: ({ input, fail }) => {
    const found = committeeOf(input.community) ?? fail('NO_COMMITTEE')
    return { sample: found.sample, seats: found.seats.map(({ type, name }) => ({ type, name })) }
  },
})
