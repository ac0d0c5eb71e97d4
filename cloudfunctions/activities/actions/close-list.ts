import { closeList as contract } from '../../../types/hosting'
import { move } from '../../kernel/move'
import { hosting, mayMove, stepFor } from '../host'
import { activities } from '../shelves'

/** Nobody else signs up; those who wait still move up. */
export const closeList = move(contract, {
  shelf: activities,
  ...hosting,
  decide: (it, { fail }) => (mayMove(it, 'closeList').ok ? stepFor(it, 'closeList') : fail('NOT_NOW')),
})
