import { report as contract } from '../../../types/screening'
import { move } from '../../kernel/move'
import { handling } from '../moving'
import { allLooked, idsOf } from '../photos'
import { entered, may } from '../rules'
import { proposals } from '../shelves'

/** From here on it is the turn of the one who raised it. */
export const report = move(contract, {
  shelf: proposals,
  ...handling,
  decide: (it, { input: { words, photos }, context: { now }, fail }, caller) => {
    if (!may(it, 'report').ok) return fail('NOT_NOW')
    if (photos.length === 0) return fail('NO_PHOTO')
    if (!allLooked(photos)) return fail('PHOTOS')
    const result = { words, photos: idsOf(photos), at: now, by: caller.name, office: it.office }
    const set = { ...entered(it, { stage: 'done', now }), result }
    return { to: 'done', set, note: words, role: 'staff', office: it.office }
  },
})
