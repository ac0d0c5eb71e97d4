import { type Counts, chainEnd, chainStart, tallyOf } from '../../../types/recount'
import type { Slip } from '../../../types/votes'
import { recount, type ShownVote } from '../../../types/voting'
import { call } from '../../lib/call'
import { hash } from './hash'

export type Recounted = {
  /** The chain of ballots ends where the cloud says, and gives the numbers that it published. */
  agrees: boolean
  why: string
  ballots: Slip[]
}

const differs = (found: Counts, said: Counts): boolean =>
  Object.keys(found.heads).some((key) => found.heads[key] !== said.heads[key] || found.area[key] !== said.area[key]) ||
  found.took.heads !== said.took.heads

/** Named ballots carry their area; a vote without names has none. */
const judged = (it: ShownVote, { ballots, end, head }: { ballots: Slip[]; end: string; head: string }): Recounted => {
  if (end !== head || head !== it.head)
    return { agrees: false, why: '票和核对码对不上，有票被改过、少了或多了', ballots }
  if (new Set(ballots.map(({ r }) => r)).size < ballots.length)
    return { agrees: false, why: '有两张票的回执一样', ballots }
  if (!it.result || differs(tallyOf(it, ballots), it.result))
    return { agrees: false, why: '票都对，但是加起来和公布的数不一样', ballots }
  return { agrees: true, why: `${ballots.length} 票一票一票重算过，和公布的一致`, ballots }
}

/** Fetches every published ballot and computes chain and tally anew, on this phone. */
export const recounted = async (it: ShownVote): Promise<Recounted> => {
  const ballots: Slip[] = []
  let [end, head] = [chainStart(hash, it.id), '']
  for (let page = 0; page < it.pages; page++) {
    const found = await call(recount, { id: it.id, page })
    end = chainEnd(hash, end, found.ballots)
    ballots.push(...found.ballots)
    head = found.head
  }
  return judged(it, { ballots, end, head })
}
