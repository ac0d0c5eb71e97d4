import { show as contract } from '../../../types/applying'
import { many, one } from '../../kernel/ask'
import { beginning } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { goneOnWith } from '../draft-of'
import { roleOf, verdictsOf } from '../on-behalf'
import { toApplicant } from '../recall'
import { applications, draftShelf } from '../shelves'
import { shownOf } from '../show-case'

export const show = handle(contract, {
  look: ({ id }) => ({
    record: one(applications, { _id: id }),
    drafts: many(draftShelf, { subject: beginning(`mend:${id}:`) }, { mine: 'member', limit: 20 }),
  }),
  target: ({ record }) => record && { owner: record.applicant.id, helping: record.helping },
  act: async ({ seen: { record, drafts }, caller, context, fail }) => {
    if (!record || !caller) return fail('NOT_FOUND')
    const seen = toApplicant(record, context.now)
    // Who helped keeps nothing of the papers once it is done.
    const bare = !seen.open && roleOf(seen, caller) === 'helper'
    const application = await shownOf(bare ? { ...seen, files: [] } : seen, context.now)
    const can = verdictsOf(seen, caller, context.now)
    const draft = drafts.find(({ subject }) => can.resubmit.ok && subject === `mend:${record._id}:${application.times}`)
    return {
      draft: await goneOnWith(draft),
      application: bare ? { ...application, fields: [], materials: [] } : application,
      can,
    }
  },
})
