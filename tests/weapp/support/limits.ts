import type { Screen } from './measure'
import type { Motion } from './motion'

/**
 * What may stand on a page, what is handed over for its first screen (calls, and bytes ÷ JSON of what is shown), what it may
 * ask and what a tap may cost: calls, bytes of replies ÷ those without texts that stand nowhere, KB for twenty rows of a list.
 * What depends on the hour of the machine is for the bench.
 */
const limits = {
  ...{ nodes: 300, row: 8, depth: 12, children: 24, pushes: 1, scope: 150, bytes: 256 },
  ...{ setData: 2, ratio: 4, calls: 1, replyRatio: 1.15, leafKb: 3 },
}
type Counted = keyof typeof limits
type Counts = Partial<Record<Counted, number>>

/** Pages that are past a limit still, by how much; a figure here may only fall. */
const known: Record<string, Counts> = {
  // The form shows a group at a time, and the record is saved as a whole.
  'admin/edit/index': { replyRatio: 2.13 },
}

const countsOf = ({ calls, reply, ...screen }: Screen, motion: Motion | undefined): Counts => {
  const { brought = false, pushes = 0, scope = 0, bytes = 0 } = motion ?? {}
  return {
    ...screen,
    ...{ pushes, scope, bytes: brought ? 0 : bytes },
    ...{ calls: calls.length, replyRatio: reply.ratio, leafKb: reply.leafKb },
  }
}

/** What is past its limit, or past what is known of it, in words. */
export const exceeded = (page: string, screen: Screen, motion: Motion | undefined): string[] => {
  const counts = countsOf(screen, motion)
  return (Object.keys(limits) as Counted[]).flatMap((name) => {
    const most = known[page]?.[name] ?? limits[name]
    const count = counts[name] ?? 0
    return count > most ? [`${name} ${count}, the limit is ${most}`] : []
  })
}
