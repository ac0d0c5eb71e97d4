import { show as contract } from '../../../types/applying'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { roleOf, verdictsOf } from '../on-behalf'
import { toApplicant } from '../recall'
import { applications } from '../shelves'
import { shownOf } from '../show-case'

export const show = handle(contract, {
  look: ({ id }) => ({ record: one(applications, { _id: id }) }),
  target: ({ record }) => record && { owner: record.applicant.id, helping: record.helping },
  act: async ({ seen: { record }, caller, context, fail }) => {
    if (!record || !caller) return fail('NOT_FOUND')
    const seen = toApplicant(record, context.now)
    // Who helped keeps nothing of the papers once it is done.
    const bare = !seen.open && roleOf(seen, caller) === 'helper'
    const application = await shownOf(bare ? { ...seen, files: [] } : seen, context.now)
    const can = verdictsOf(seen, caller, context.now)
    return { application: bare ? { ...application, fields: [], materials: [] } : application, can }
  },
})
