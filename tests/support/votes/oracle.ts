import { createHash } from 'node:crypto'
import type { Output } from '../../../types/action'
import { recount } from '../../../types/voting'
import type { Neighbour } from '../cloud'

type Ballot = Output<typeof recount>['ballots'][number]
export type Published = { ballots: Ballot[]; head: string; chained: boolean }

/** An account of its own: nothing of the product is asked how the chain is made. */
const digest = (text: string) => createHash('sha512').update(text).digest('hex').slice(0, 64)

/** All published ballots of a vote as anybody reads them, and whether their chain holds. */
export const published = async (who: Neighbour, id: string): Promise<Published> => {
  const all: Ballot[] = []
  let at = digest(`vote:${id}`)
  let chained = true
  let [pages, head] = [1, '']
  for (let page = 0; page < pages; page++) {
    const found = await who.must(recount, { id, page })
    ;[pages, head] = [found.pages, found.head]
    chained &&= found.from === at
    for (const { r, c, u, a } of found.ballots) at = digest(`${at}\n["${r}","${c}",${JSON.stringify(u)},${a}]`)
    chained &&= found.to === at
    all.push(...found.ballots)
  }
  return { ballots: all, head, chained: chained && at === head }
}

/** How many ballots of each choice. */
export const counted = (ballots: readonly { c: string }[]): Record<string, number> => {
  const sums: Record<string, number> = {}
  for (const { c } of ballots) sums[c] = (sums[c] ?? 0) + 1
  return sums
}
