import { openVote as contract } from '../../../types/vote-desk'
import { below, without } from '../../kernel/filter'
import { move } from '../../kernel/move'
import { change, drop } from '../../kernel/store'
import { hosting, stepFor } from '../host'
import { mayMove } from '../rules'
import { urns, votes } from '../shelves'

/**
 * The urns get their hours first; while the vote itself is a draft nobody votes. A slower one of two who open it cannot
 * give them older hours, because it has an older edition.
 */
export const open = move(contract, {
  shelf: votes,
  target: hosting.target,
  decide: async (it, { context, fail, input }) => {
    if (!mayMove(it, 'open').ok) return fail('NOT_NOW')
    if (input.rev !== it.rev) return fail('CHANGED')
    if (!it.roll) return fail('NO_ROLL')
    if (it.closesAt <= context.now) return fail('OVER')
    const { question: title, opensAt, closesAt, rev } = it
    const where = { vote: it._id, roll: it.roll.id, opened: below(rev), shut: false }
    await change(urns.collection, where, { set: { title, opensAt, closesAt, opened: rev, say: 'open' } })
    return stepFor(it, 'open')
  },
  reply: async (it, entry) => {
    // Nobody makes a roll any more: what earlier ones left goes now, and not a moment before.
    if (it.roll && it.rev === entry.rev) await drop(urns.collection, { vote: it._id, roll: without(it.roll.id) })
    return { ...hosting.reply(it, entry), state: 'open' as const }
  },
})
