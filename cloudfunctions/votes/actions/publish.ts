import { publishVote as contract } from '../../../types/vote-desk'
import { move } from '../../kernel/move'
import { change, insert } from '../../kernel/store'
import { pagesOf } from '../chain'
import { emptied, slipsOf } from '../counting'
import { hosting, stepFor } from '../host'
import { mayMove } from '../rules'
import { ballotPages, urns, votes } from '../shelves'

/** What only one of two read off a paper did not count, and is nobody's to know. */
const forgetPaper = async ({ _id, units }: Awaited<ReturnType<typeof emptied>>[number]): Promise<void> => {
  const left = Object.keys(units).filter((unit) => units[unit]?.paper)
  if (left.length === 0) return
  const set = Object.fromEntries(left.map((unit) => [`units.${unit}.paper`, null]))
  await change(urns.collection, { _id }, { set })
}

/** The urns are shut, so that whoever makes the pages again makes the same. The head stands in the journal, which has a chain of its own. */
export const publish = move(contract, {
  shelf: votes,
  target: hosting.target,
  decide: async (it, { fail }) => {
    if (!mayMove(it, 'publish').ok || !it.result) return fail('NOT_NOW')
    const all = await emptied(it)
    const pages = pagesOf(it._id, slipsOf(all))
    for (const page of pages) await insert(ballotPages.collection, page)
    for (const urn of all) await forgetPaper(urn)
    await change(urns.collection, { vote: it._id, roll: it.roll?.id ?? '' }, { set: { say: 'publish' } })
    const head = pages.at(-1)?.to ?? ''
    return {
      ...stepFor(it, 'publish', { head, pages: pages.length }),
      note: `共 ${it.result.took.heads} 票，核对码 ${head}`,
    }
  },
  reply: hosting.reply,
})
