import { show as contract } from '../../../types/applying'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { toApplicant } from '../recall'
import { may, mayReopen } from '../rules'
import { applications } from '../shelves'
import { shownOf } from '../show-case'

export const show = handle(contract, {
  look: ({ id }) => ({ record: one(applications, { _id: id }) }),
  target: ({ record }) => record && { owner: record.applicant.id },
  act: async ({ seen: { record }, caller, context, fail }) => {
    if (!record || !caller) return fail('NOT_FOUND')
    const seen = toApplicant(record, context.now)
    const can = {
      resubmit: may('resubmit', seen, caller),
      withdraw: may('withdraw', seen, caller),
      reopen: mayReopen(seen, context.now),
    }
    return { application: await shownOf(seen, context.now), can }
  },
})
