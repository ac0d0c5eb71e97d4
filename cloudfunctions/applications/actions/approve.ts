import { approve as contract } from '../../../types/reviewing'
import { approval } from '../decisions'
import { deskMove } from '../desk-move'

export const approve = deskMove(contract, 'approve', (record, { input, context, fail }) => {
  const step = approval(record, input.note, context.now)
  return typeof step === 'string' ? fail(step) : step
})
