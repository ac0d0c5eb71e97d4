import { takeOver as contract } from '../../../types/handling'
import { move } from '../../kernel/move'
import { doneOf } from '../desk-move'
import { leaseFrom, mayTakeOver } from '../handling'
import { isOwn } from '../rules'
import { applications } from '../shelves'

export const takeOver = move(contract, {
  shelf: applications,
  target: (record) => ({ offices: record.offices }),
  decide: (record, { input, context, fail }, caller) => {
    if (!mayTakeOver(record, caller, context.now).ok) {
      if (isOwn(record, caller)) return fail('OWN_CASE')
      return fail(record.state === 'reviewing' ? 'STILL_HELD' : 'NOT_NOW')
    }
    const holder = { id: caller._id, name: caller.name, until: leaseFrom(context.now) }
    const told = record.holder ? [record.holder.id] : []
    return { to: 'reviewing', set: { holder }, note: input.why, office: record.office, role: 'reviewer', told }
  },
  reply: doneOf,
})
