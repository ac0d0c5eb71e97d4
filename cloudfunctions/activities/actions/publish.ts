import { publish as contract } from '../../../types/hosting'
import { move } from '../../kernel/move'
import { hosting, mayMove, stepFor } from '../host'
import { activities } from '../shelves'

export const publish = move(contract, {
  shelf: activities,
  ...hosting,
  decide: (it, { context, fail }) => {
    if (!mayMove(it, 'publish').ok) return fail('NOT_NOW')
    return it.closesAt <= context.now ? fail('OVER') : stepFor(it, 'publish')
  },
})
