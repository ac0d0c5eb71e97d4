import { show as contract } from '../../../types/applying'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { may, mayReopen } from '../rules'
import { applications } from '../shelves'
import { shownOf } from '../show-case'

export const show = handle(contract, {
  look: ({ id }) => ({ record: one(applications, { _id: id }) }),
  target: ({ record }) => record && { owner: record.applicant.id },
  act: async ({ seen: { record }, caller, context, fail }) => {
    if (!record || !caller) return fail('NOT_FOUND')
    const can = {
      resubmit: may('resubmit', record, caller),
      withdraw: may('withdraw', record, caller),
      reopen: mayReopen(record, context.now),
    }
    return { application: await shownOf(record, context.now), can }
  },
})
