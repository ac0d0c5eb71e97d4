import { show as contract } from '../../../types/applying'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { roleOf, verdictsOf } from '../on-behalf'
import { applications } from '../shelves'
import { shownOf } from '../show-case'

export const show = handle(contract, {
  look: ({ id }) => ({ record: one(applications, { _id: id }) }),
  target: ({ record }) => record && { owner: record.applicant.id, helping: record.helping },
  act: async ({ seen: { record }, caller, context, fail }) => {
    if (!record || !caller) return fail('NOT_FOUND')
    // Who helped keeps nothing of the papers once it is done.
    const bare = !record.open && roleOf(record, caller) === 'helper'
    const application = await shownOf(bare ? { ...record, files: [] } : record, context.now)
    const can = verdictsOf(record, caller, context.now)
    return { application: bare ? { ...application, fields: [], materials: [] } : application, can }
  },
})
