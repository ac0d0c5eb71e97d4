import { covers } from '../../../types/common'
import type { Member } from '../../../types/members'
import { recount as contract } from '../../../types/voting'
import { count, one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { ballotPages, histories, type PlainVote, plainVotes, urns } from '../shelves'

/** Ballots without names are everybody's; those with names are for whoever is on the roll, lives there or works for it. */
const concerns = ({ anonymous, place }: PlainVote, { community, grants }: Member, onRoll: number): boolean =>
  anonymous ||
  onRoll > 0 ||
  (community !== undefined && covers(place, community)) ||
  grants.some(({ scope }) => covers(scope, place))

export const recount = handle(contract, {
  look: ({ id, page }) => ({
    record: one(plainVotes, { _id: id }, { except: histories }),
    found: one(ballotPages, { _id: `${id}:b${page}` }),
    onRoll: count(urns, { vote: id }, { among: 'members', limit: 1 }),
  }),
  act: ({ seen: { record, found, onRoll }, caller, fail }) => {
    if (!record || record.state === 'draft' || !caller) return fail('UNKNOWN_VOTE')
    if (record.state !== 'published' || !found) return fail('NOT_PUBLISHED')
    if (!concerns(record, caller, onRoll)) return fail('ELSEWHERE')
    return { from: found.from, to: found.to, ballots: found.ballots, pages: record.pages, head: record.head ?? '' }
  },
})
