import { miss as contract } from '../../../types/at-window'
import { bookingMove, ended } from '../booking-move'
import { mayMiss } from '../booking-rules'

export const miss = bookingMove(contract, 'miss', (it, { context, fail }) =>
  mayMiss(it, context.now).ok ? { set: ended(it) } : fail('NOT_NOW'),
)
