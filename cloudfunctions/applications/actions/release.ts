import { release as contract } from '../../../types/reviewing'
import { deskMove } from '../desk-move'
import { holds } from '../rules'

/** Back to everybody's desk: by the one who holds it, or by the supervisor when that one cannot. */
export const release = deskMove(contract, 'release', (record, { input, fail }, caller) => {
  if (!holds(record, caller) && !input.why) return fail('WHY_MISSING')
  return {
    to: 'submitted',
    set: { holder: null },
    ...(input.why ? { note: input.why } : {}),
    ...(holds(record, caller) ? {} : { role: 'supervisor' }),
  }
})
