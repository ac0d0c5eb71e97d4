import { dismiss as contract } from '../../../types/helping'
import { move } from '../../kernel/move'
import { doneOf } from '../desk-move'
import { mayDismiss } from '../rules'
import { applications } from '../shelves'

/** The name of the one who helped stays on the record; they see the case no more. */
export const dismiss = move(contract, {
  shelf: applications,
  target: (record) => ({ owner: record.applicant.id }),
  decide: (record, { fail }) => {
    if (!mayDismiss(record).ok) return fail('NOT_NOW')
    return { to: record.state, set: { helping: null }, note: `${record.helper?.name ?? ''}不再代办` }
  },
  reply: doneOf,
})
