import { sendBack as contract } from '../../../types/reviewing'
import { returning } from '../decisions'
import { deskMove } from '../desk-move'

export const sendBack = deskMove(contract, 'sendBack', (record, { input, context, fail }) => {
  const step = returning(record, input, context.now)
  return typeof step === 'string' ? fail(step) : step
})
