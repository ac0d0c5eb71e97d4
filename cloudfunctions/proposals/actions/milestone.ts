import { milestone as contract } from '../../../types/screening'
import { move } from '../../kernel/move'
import { handling } from '../moving'
import { allLooked, idsOf } from '../photos'
import { may } from '../rules'
import { proposals } from '../shelves'

const most = 60

/** How far the work is; its clock runs on. */
export const milestone = move(contract, {
  shelf: proposals,
  ...handling,
  decide: (it, { input: { words, photos }, context: { now }, fail }, caller) => {
    if (!may(it, 'milestone').ok) return fail('NOT_NOW')
    if (!allLooked(photos)) return fail('PHOTOS')
    if (it.milestones.length >= most) return fail('ENOUGH')
    const milestones = [...it.milestones, { at: now, words, photos: idsOf(photos), by: caller.name }]
    return { to: 'carrying', set: { milestones }, note: words, role: 'staff', office: it.office }
  },
})
