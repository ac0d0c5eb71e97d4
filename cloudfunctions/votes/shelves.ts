import { Household, Member } from '../../types/members'
import { BallotPage, Urn, Vote } from '../../types/votes'
import { z } from '../../types/z'

export const votes = { collection: 'votes', record: Vote }
export const urns = { collection: 'voteUrns', record: Urn }
export const ballotPages = { collection: 'voteBallots', record: BallotPage }
export const households = { collection: 'households', record: Household }

/** A vote as it is asked about: without what was done to it. */
export const histories = ['journal', 'proxied']
const { journal: _journal, proxied: _proxied, ...known } = Vote.shape
export const PlainVote = z.object(known)
export type PlainVote = z.infer<typeof PlainVote>
export const plainVotes = { collection: 'votes', record: PlainVote }

/** An urn with as many of its units as were asked for, and no ballot. */
const OpenUrn = z.pick(Urn, {
  ...{ _id: true, vote: true, roll: true, n: true, place: true, opensAt: true, closesAt: true, shut: true },
  units: true,
})
export type OpenUrn = z.infer<typeof OpenUrn>
export const openUrns = { collection: 'voteUrns', record: OpenUrn }
export const urnPaths = ['vote', 'roll', 'n', 'place', 'opensAt', 'closesAt', 'shut']

/** How many of an urn have voted. */
const Took = z.pick(Urn, { _id: true, roll: true, n: true, took: true, tookArea: true })
export const counters = { collection: 'voteUrns', record: Took }
export const counterPaths = ['roll', 'n', 'took', 'tookArea']

/** What a roll needs of the people whom it names. */
const Elector = z.pick(Member, { _id: true, name: true, birthYear: true, community: true })
export const electors = { collection: 'members', record: Elector }
export const electorPaths = ['name', 'birthYear', 'community']
const Coded = z.pick(Member, { _id: true, name: true })
export const coded = { collection: 'members', record: Coded }
