import { open as contract } from '../../../types/reviewing'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { mayHandOver, mayTakeOver } from '../handling'
import { holds, may, mayReveal } from '../rules'
import { applications } from '../shelves'
import { shownOf } from '../show-case'

export const open = handle(contract, {
  look: ({ id }) => ({ record: one(applications, { _id: id }) }),
  target: ({ record }) => record && { offices: record.offices },
  act: async ({ seen: { record }, caller, context, fail }) => {
    if (!record || !caller) return fail('NOT_FOUND')
    const can = {
      claim: may('claim', record, caller),
      release: may('release', record, caller),
      sendBack: may('sendBack', record, caller),
      approve: may('approve', record, caller),
      reject: may('reject', record, caller),
      reveal: mayReveal(record, caller),
      takeOver: mayTakeOver(record, caller, context.now),
      handOver: mayHandOver(record, caller),
    }
    return { application: await shownOf(record, context.now), can, holding: holds(record, caller) }
  },
})
