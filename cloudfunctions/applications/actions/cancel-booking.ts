import { cancelBooking as contract } from '../../../types/booking'
import { bookingMove, ended } from '../booking-move'

export const cancelBooking = bookingMove(contract, 'cancelBooking', (it) => {
  const freeing = [...it.freeing, ...(it.seat ? [it.seat] : [])]
  return { set: { ...ended(it), seat: null, freeing, loose: freeing.length > 0 } }
})
