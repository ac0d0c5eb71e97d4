import { arrive as contract } from '../../../types/booking'
import { bookingMove } from '../booking-move'
import { lineFor, untimely } from '../booking-rules'
import { windowToken } from '../window-days'

export const arrive = bookingMove(contract, 'arrive', (it, { input, context, fail }) => {
  if (input.window !== windowToken(it.office)) return fail('OTHER_WINDOW')
  const fault = untimely(it, context.now)
  if (fault) return fail(fault.code)
  return { set: { hereAt: context.now, line: lineFor(it, context.now), remindAt: null } }
})
