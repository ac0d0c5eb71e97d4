import type { Screen } from './measure'

/**
 * What may stand on a page: nodes, how deep, children of one node; and what it may ask: calls, bytes of replies ÷ those
 * without texts that stand nowhere, KB for twenty rows of a list. What depends on the hour of the machine is for the bench.
 */
const limits = { nodes: 300, depth: 12, children: 24, calls: 1, replyRatio: 1.15, leafKb: 3 }
type Counted = keyof typeof limits
const countedOf = ({ nodes, depth, children, calls, reply }: Screen): Record<Counted, number> => ({
  ...{ nodes, depth, children },
  ...{ calls: calls.length, replyRatio: reply.ratio, leafKb: reply.leafKb },
})

/** Pages that are past a limit still, by how much; a figure here may only fall. */
const known: Record<string, Partial<Record<Counted, number>>> = {
  'admin/case/index': { depth: 14 },
  'admin/behalf/index': { nodes: 687 },
  'admin/catalog/index': { nodes: 675 },
  'admin/staff/index': { children: 36 },
  // The form shows a group at a time, and the record is saved as a whole.
  'admin/edit/index': { replyRatio: 2.13 },
}

/** What is past its limit, or past what is known of it, in words. */
export const exceeded = (page: string, screen: Screen): string[] => {
  const counted = countedOf(screen)
  return (Object.keys(limits) as Counted[]).flatMap((name) => {
    const most = known[page]?.[name] ?? limits[name]
    return counted[name] > most ? [`${name} ${counted[name]}, the limit is ${most}`] : []
  })
}
