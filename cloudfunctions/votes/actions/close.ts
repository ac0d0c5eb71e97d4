import { closeVote as contract } from '../../../types/vote-desk'
import { move } from '../../kernel/move'
import { resultOf } from '../counting'
import { hosting, stepFor } from '../host'
import { mayMove } from '../rules'
import { votes } from '../shelves'

export const close = move(contract, {
  shelf: votes,
  target: hosting.target,
  decide: async (it, { context, fail }) => {
    if (!mayMove(it, 'close').ok) return fail('NOT_NOW')
    if (context.now < it.closesAt) return fail('EARLY')
    return stepFor(it, 'close', { result: await resultOf(it) })
  },
  reply: (it, entry) => ({ ...hosting.reply(it, entry), state: 'closed' as const }),
})
