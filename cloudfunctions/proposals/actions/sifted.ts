import { sifted as contract } from '../../../types/ledger'
import { handle } from '../../kernel/handle'
import { nameOf } from '../../kernel/places'
import { counted, counts, mostCounted } from '../figures'
import { rowOf } from '../row'
import { listedPaths } from '../shelves'

/** The very records that the figure counts. */
export const sifted = handle(contract, {
  look: ({ scope }) => ({ rows: counted(scope, listedPaths) }),
  target: (_seen, { scope }) => ({ offices: [scope] }),
  act: ({ input: { figure }, seen, context: { now } }) => {
    const found = seen.rows.slice(0, mostCounted).filter((it) => counts[figure](it, now))
    return { items: found.map((it) => ({ ...rowOf(it, now), office: nameOf(it.office) })) }
  },
})
