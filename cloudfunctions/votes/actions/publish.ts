import { publishVote as contract } from '../../../types/vote-desk'
import { move } from '../../kernel/move'
import { change, insert } from '../../kernel/store'
import { pagesOf } from '../chain'
import { emptied, slipsOf } from '../counting'
import { hosting, stepFor } from '../host'
import { mayMove } from '../rules'
import { ballotPages, urns, votes } from '../shelves'

/** The urns are shut, so that whoever makes the pages again makes the same. The head stands in the journal, which has a chain of its own. */
export const publish = move(contract, {
  shelf: votes,
  target: hosting.target,
  decide: async (it, { fail }) => {
    if (!mayMove(it, 'publish').ok || !it.result) return fail('NOT_NOW')
    const pages = pagesOf(it._id, slipsOf(await emptied(it)))
    for (const page of pages) await insert(ballotPages.collection, page)
    await change(urns.collection, { vote: it._id, roll: it.roll?.id ?? '' }, { set: { say: 'publish' } })
    const head = pages.at(-1)?.to ?? ''
    return {
      ...stepFor(it, 'publish', { head, pages: pages.length }),
      note: `共 ${it.result.took.heads} 票，核对码 ${head}`,
    }
  },
  reply: hosting.reply,
})
