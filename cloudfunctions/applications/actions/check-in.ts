import { checkIn as contract } from '../../../types/at-window'
import { bookingMove } from '../booking-move'
import { lineFor, untimely } from '../booking-rules'

export const checkIn = bookingMove(contract, 'checkIn', (it, { context, fail }) => {
  const fault = untimely(it, context.now)
  if (fault) return fail(fault.code)
  return { set: { hereAt: context.now, line: lineFor(it, context.now), remindAt: null } }
})
