import { approve as contract } from '../../../types/reviewing'
import { deskMove } from '../desk-move'
import { afterApproval } from '../rules'

export const approve = deskMove(contract, 'approve', (record, { input, context, fail }) => {
  if (record.kind === 'ask' && !input.note) return fail('ANSWER_MISSING')
  const { state, ...set } = afterApproval(record, context.now)
  const next = 'office' in set ? { next: set.office } : {}
  return { to: state, set, ...next, ...(input.note ? { note: input.note } : {}) }
})
