import { countMost, countVotes, type Sum } from './counting'
import { choicesOf, type Slip, type VoteResult, type VoteTerms } from './votes'

/** A digest of a text: hex, 64 signs. Pages and functions each bring their own. */
export type Hash = (text: string) => string
/** Where a vote's chain begins. */
export const chainStart = (hash: Hash, vote: string): string => hash(`vote:${vote}`)
/** One link: the one before and the ballot, as anybody can write them down. */
export const linkOf = (hash: Hash, before: string, { r, c, u, a }: Slip): string =>
  hash(`${before}\n${JSON.stringify([r, c, u, a])}`)
export const chainEnd = (hash: Hash, start: string, ballots: readonly Slip[]): string =>
  ballots.reduce((before, ballot) => linkOf(hash, before, ballot), start)

export type Counts = Pick<VoteResult, 'heads' | 'area' | 'took'>
/** The tally of these ballots, every choice named. */
export const tallyOf = (terms: Pick<VoteTerms, 'options'>, ballots: readonly Slip[]): Counts => {
  const none = Object.fromEntries(choicesOf(terms).map(({ key }) => [key, 0]))
  const counts = { heads: { ...none }, area: { ...none }, took: { heads: 0, area: 0 } }
  for (const { c, a } of ballots) {
    counts.heads[c] = (counts.heads[c] ?? 0) + 1
    counts.area[c] = (counts.area[c] ?? 0) + a
    counts.took.heads += 1
    counts.took.area += a
  }
  return counts
}

const sumOf = (of: Record<string, number>): Sum => ({ yes: of.yes ?? 0, no: of.no ?? 0, abstain: of.abstain ?? 0 })
type Deciding = Pick<VoteTerms, 'options' | 'majority' | 'quorum'>
type Entitled = { heads: number; area: number }

const missing = ({ quorum }: Deciding, took: number, all: number): string | undefined => {
  if (quorum === 'half' && took * 2 <= all) return `参加 ${took}，没有过 ${all} 的半数，表决无效`
  if (quorum === 'twoThirds' && took * 3 < all * 2) return `参加 ${took}，不到 ${all} 的三分之二，表决无效`
  return undefined
}

/** What came of it: the quorum first, then the majority. */
export const verdictOf = (
  terms: Deciding,
  { heads, area, took }: Counts,
  entitled: Entitled,
): Pick<VoteResult, 'passed' | 'won' | 'why'> => {
  const why = missing(terms, took.heads, entitled.heads)
  if (why) return { passed: false, won: null, why }
  if (terms.majority !== 'most')
    return { ...countVotes(terms.majority, { heads: sumOf(heads), area: sumOf(area) }, entitled), won: null }
  const { abstain: _abstain, ...options } = heads
  const { won, level } = countMost(options)
  const word = choicesOf(terms).find(({ key }) => key === won)?.word
  if (won === null) return { passed: false, won, why: level ? '几项票数相同，没有定下来' : '没有人选任何一项' }
  return { passed: true, won, why: `“${word}”得 ${heads[won]} 票，最多` }
}
