import type { Screen } from './measure'

/** What may stand on a page: nodes, how deep, children of one node. What depends on the hour of the machine is for the bench. */
const limits = { nodes: 300, depth: 12, children: 24 }
type Counted = keyof typeof limits

/** Pages that are past a limit still, by how much; a figure here may only fall. */
const known: Record<string, Partial<Record<Counted, number>>> = {
  'admin/case/index': { depth: 14 },
  'admin/behalf/index': { nodes: 687 },
  'admin/catalog/index': { nodes: 675 },
  'admin/staff/index': { children: 36 },
}

/** What is past its limit, or past what is known of it, in words. */
export const exceeded = (page: string, screen: Screen): string[] =>
  (Object.keys(limits) as Counted[]).flatMap((name) => {
    const most = known[page]?.[name] ?? limits[name]
    return screen[name] > most ? [`${name} ${screen[name]}, the limit is ${most}`] : []
  })
