import { tallyOf, verdictOf } from '../../types/recount'
import type { Slip, Urn, Vote, VoteResult } from '../../types/votes'
import { many } from '../kernel/ask'
import { change, read } from '../kernel/store'
import { urns } from './shelves'

type Rolled = Pick<Vote, '_id' | 'roll'>
/** Turns every urn of a vote: from now on nothing goes in, whatever any clock says. */
export const shutUrns = ({ _id, roll }: Rolled): Promise<number> =>
  change(urns.collection, { vote: _id, roll: roll?.id ?? '', shut: false }, { set: { shut: true } })

type Emptied = Pick<Urn, '_id' | 'slips' | 'units'>
/** All that lies in its urns, one at a time: together they may be some megabytes. */
export const emptied = async ({ _id, roll }: Rolled): Promise<Emptied[]> => {
  const found: Emptied[] = []
  for (let n = 0; n < (roll?.urns ?? 0); n++) {
    const [urn] = await read(many(urns, { vote: _id, roll: roll?.id ?? '', n }, { limit: 1 }))
    if (!urn?.shut) throw new Error(`an urn of ${_id} is missing or open: ${n}`)
    found.push({ _id: urn._id, slips: urn.slips, units: urn.units })
  }
  return found
}

export const slipsOf = (all: readonly Pick<Urn, 'slips'>[]): Slip[] =>
  all.flatMap(({ slips }) => slips).sort((a, b) => (a.r < b.r ? -1 : 1))

/** The result of what was shut: made of the ballots, and held against the marks of those who voted. */
export const resultOf = async (it: Vote): Promise<VoteResult> => {
  await shutUrns(it)
  const all = await emptied(it)
  const units = all.flatMap((urn) => Object.values(urn.units))
  const voted = units.filter(({ cast }) => cast)
  const counts = tallyOf(it, slipsOf(all))
  if (voted.length !== counts.took.heads)
    throw new Error(`${it._id}: ${voted.length} voted, ${counts.took.heads} ballots`)
  return {
    ...counts,
    ...verdictOf(it, counts, it.entitled),
    unconfirmed: units.filter(({ cast, paper }) => paper && !cast).length,
  }
}
