import { solved as contract } from '../../../types/applying'
import { move } from '../../kernel/move'
import { doneOf } from '../desk-move'
import { afterReopening, isOverForGood, mayReopen } from '../rules'
import { applications } from '../shelves'

export const solved = move(contract, {
  shelf: applications,
  target: (record) => ({ owner: record.applicant.id }),
  decide: (record, { input, context, fail }) => {
    if (!mayReopen(record, context.now).ok) return fail(isOverForGood(record, context.now) ? 'TOO_LATE' : 'NOT_NOW')
    const said = { at: context.now, yes: input.yes }
    const { office } = record
    if (input.yes) return { to: record.state, office, set: { solved: said }, ...(input.why ? { note: input.why } : {}) }
    if (!input.why) return fail('WHY_MISSING')
    const set = afterReopening(record, context.now)
    // Asked again when it is closed again.
    return { to: 'submitted', office, set: { ...set, solved: null }, note: input.why, next: set.office }
  },
  reply: doneOf,
})
