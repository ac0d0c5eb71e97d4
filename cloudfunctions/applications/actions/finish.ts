import { finish as contract } from '../../../types/at-window'
import { bookingMove, ended } from '../booking-move'

export const finish = bookingMove(contract, 'finish', (it, { input }) => ({ set: ended(it), note: input.note }))
