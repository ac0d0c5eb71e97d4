import { keep as contract } from '../../../types/handling'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { change } from '../../kernel/store'
import { leaseFrom } from '../handling'
import { holds } from '../rules'
import { applications } from '../shelves'

/** Nothing is journalled: looking on is no act. Who no longer holds the case keeps nothing. */
export const keep = handle(contract, {
  look: ({ id }) => ({ record: one(applications, { _id: id }) }),
  target: ({ record }) => record && { offices: record.offices },
  act: async ({ seen: { record }, caller, context }) => {
    if (!record || !caller || record.state !== 'reviewing' || !holds(record, caller)) return { held: false }
    const mine = { _id: record._id, state: 'reviewing', 'holder.id': caller._id }
    await change(applications.collection, mine, { set: { 'holder.until': leaseFrom(context.now) } })
    return { held: true }
  },
})
