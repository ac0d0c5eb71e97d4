import { agree as contract, hasAgreed, wordings } from '../../../types/consenting'
import { move } from '../../kernel/move'
import { people } from '../shelves'

const most = 40

/** Agreeing to what is agreed to already leaves another entry and nothing else. */
export const agree = move(contract, {
  shelf: people,
  mine: true,
  target: (person) => ({ owner: person._id }),
  decide: (person, { input: { what, edition }, context: { now }, fail }) => {
    const { title, edition: newest } = wordings[what]
    if (edition !== newest) return fail('OTHER_EDITION')
    const before = person.agreed ?? []
    const fresh = hasAgreed(before, what) ? [] : [{ what, edition, at: now, withdrawnAt: null }]
    return { to: 'agreed', set: { agreed: [...before, ...fresh].slice(-most) }, note: `${title}，第 ${edition} 版` }
  },
  reply: (_person, entry) => ({ rev: entry.rev }),
})
