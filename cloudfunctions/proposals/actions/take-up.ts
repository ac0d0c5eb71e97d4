import { takeUp as contract } from '../../../types/screening'
import { move } from '../../kernel/move'
import { handling } from '../moving'
import { daysUntil, entered, may } from '../rules'
import { proposals } from '../shelves'

/** No carrying out without minutes; the clock of the work runs to the date that was set. */
export const takeUp = move(contract, {
  shelf: proposals,
  ...handling,
  decide: (it, { input, context: { now }, fail }, caller) => {
    if (!may(it, 'takeUp').ok) return fail('NOT_NOW')
    if (!it.decision) return fail('NO_MINUTES')
    if (it.due === null) return fail('NO_DUE')
    const entering = entered(it, { stage: 'carrying', now, days: daysUntil(now, it.due) })
    const milestones = [...it.milestones, { at: now, words: input.plan, photos: [], by: caller.name }]
    const set = { ...entering, holder: { id: caller._id, name: caller.name }, milestones }
    return { to: 'carrying', set, note: input.plan, role: 'staff', office: it.office }
  },
})
