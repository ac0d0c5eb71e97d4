import { passOver as contract } from '../../../types/at-window'
import { bookingMove } from '../booking-move'
import { lineBehind } from '../booking-rules'

export const passOver = bookingMove(contract, 'passOver', (it, { context }) => ({
  set: { line: lineBehind(it, context.now) },
}))
