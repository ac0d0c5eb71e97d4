import { reject as contract } from '../../../types/reviewing'
import { deskMove } from '../desk-move'

export const reject = deskMove(contract, 'reject', (_record, { input, context }) => ({
  to: 'rejected',
  set: { open: false, closedAt: context.now },
  note: input.why,
}))
