import { assign as contract } from '../../../types/screening'
import { move } from '../../kernel/move'
import { isPlace, nameOf } from '../../kernel/places'
import { handling } from '../moving'
import { endOf, entered, may } from '../rules'
import { proposals } from '../shelves'

const longest = 366 * 86_400_000

/** The office takes it up within the days of that stage; the date is that of the work. */
export const assign = move(contract, {
  shelf: proposals,
  ...handling,
  decide: (it, { input, context: { now }, fail }) => {
    if (!may(it, 'assign').ok) return fail('NOT_NOW')
    if (!isPlace(input.office)) return fail('NO_OFFICE')
    const due = endOf(input.due)
    if (!(due > now) || due > now + longest) return fail('WRONG_DAY')
    const set = { ...entered(it, { stage: 'decided', now, office: input.office }), due, holder: null }
    const note = `由${nameOf(input.office)}落实，${input.due} 前办好：${input.why}`
    return { to: 'decided', set, note, role: 'staff', office: it.office, next: input.office }
  },
})
