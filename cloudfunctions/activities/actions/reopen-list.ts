import { reopenList as contract } from '../../../types/hosting'
import { move } from '../../kernel/move'
import { hosting, mayMove, stepFor } from '../host'
import { activities } from '../shelves'

export const reopenList = move(contract, {
  shelf: activities,
  ...hosting,
  decide: (it, { fail }) => (mayMove(it, 'reopenList').ok ? stepFor(it, 'reopenList') : fail('NOT_NOW')),
})
