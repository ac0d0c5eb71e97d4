import { createHash } from 'node:crypto'
import { chainEnd, chainStart, type Hash } from '../../types/recount'
import { type BallotPage, type Slip, urnSize } from '../../types/votes'

/** The first 64 signs of a SHA-512, in hex: what a phone can compute as well. */
export const hash: Hash = (text) => createHash('sha512').update(text, 'utf8').digest('hex').slice(0, 64)

/** The ballots of a vote in pages, each between two links of the one chain. */
export const pagesOf = (vote: string, slips: readonly Slip[]): BallotPage[] => {
  const pages: BallotPage[] = []
  let from = chainStart(hash, vote)
  for (let n = 0; n * urnSize < slips.length || n === 0; n++) {
    const ballots = slips.slice(n * urnSize, (n + 1) * urnSize)
    const to = chainEnd(hash, from, ballots)
    pages.push({ _id: `${vote}:b${n}`, vote, n, from, to, ballots })
    from = to
  }
  return pages
}
