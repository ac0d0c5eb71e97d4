import { cancelActivity as contract } from '../../../types/hosting'
import { move } from '../../kernel/move'
import { hosting, mayMove, stepFor } from '../host'
import { activities } from '../shelves'

export const cancel = move(contract, {
  shelf: activities,
  ...hosting,
  decide: (it, { input, fail }) => (mayMove(it, 'cancel').ok ? stepFor(it, 'cancel', input.why) : fail('NOT_NOW')),
})
