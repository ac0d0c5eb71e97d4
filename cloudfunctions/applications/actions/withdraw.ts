import { withdraw as contract } from '../../../types/applying'
import { move } from '../../kernel/move'
import { doneOf } from '../desk-move'
import { may } from '../rules'
import { applications } from '../shelves'

export const withdraw = move(contract, {
  shelf: applications,
  target: (record) => ({ owner: record.applicant.id }),
  decide: (record, { input, context, fail }, caller) => {
    if (!may('withdraw', record, caller).ok) return fail('NOT_NOW')
    return {
      to: 'withdrawn',
      office: record.office,
      set: { state: 'withdrawn', open: false, closedAt: context.now },
      ...(input.why ? { note: input.why } : {}),
    }
  },
  reply: doneOf,
})
