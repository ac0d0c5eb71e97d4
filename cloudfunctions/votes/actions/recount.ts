import { recount as contract } from '../../../types/voting'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { ballotPages, histories, plainVotes } from '../shelves'

export const recount = handle(contract, {
  look: ({ id, page }) => ({
    record: one(plainVotes, { _id: id }, { except: histories }),
    found: one(ballotPages, { _id: `${id}:b${page}` }),
  }),
  act: ({ seen: { record, found }, fail }) => {
    if (!record || record.state === 'draft') return fail('UNKNOWN_VOTE')
    if (record.state !== 'published' || !found) return fail('NOT_PUBLISHED')
    return { from: found.from, to: found.to, ballots: found.ballots, pages: record.pages, head: record.head ?? '' }
  },
})
