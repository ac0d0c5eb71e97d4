import { covers } from '../../../types/common'
import type { Member } from '../../../types/members'
import { open as contract } from '../../../types/reviewing'
import { many, one, soundRows } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { mayHandOver, mayTakeOver } from '../handling'
import { type Listed, listedPaths } from '../listed'
import { holds, may, mayReveal } from '../rules'
import { listed, opened } from '../shelves'
import { rowOf, shownOf } from '../show-case'

const most = 20
const household = { path: 'family', ask: many(listed, {}, { order: ['madeKey', -1], limit: most, only: listedPaths }) }

/** Of the household's other cases those of desks within one's own scope. */
const mayOpen = ({ offices }: Listed, { grants }: Member) =>
  grants.some(({ role, scope }) => contract.allow.roles.includes(role) && offices.some((one) => covers(scope, one)))

export const open = handle(contract, {
  look: ({ id }) => ({ record: one(opened, { _id: id }, { beside: household }) }),
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
    const earlier = soundRows(listed, record.beside ?? []).filter((it) => it._id !== record._id && mayOpen(it, caller))
    return {
      application: await shownOf(record, context.now),
      can,
      holding: holds(record, caller),
      earlier: earlier.map((it) => rowOf(it, context.now)),
    }
  },
})
