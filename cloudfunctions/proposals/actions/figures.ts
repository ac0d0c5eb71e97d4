import { covers } from '../../../types/common'
import { figures as contract, FigureName } from '../../../types/ledger'
import { handle } from '../../kernel/handle'
import { communities, nameOf, streets } from '../../kernel/places'
import { type Counted, counted, counts, mostCounted } from '../figures'
import { listedPaths } from '../shelves'

const figureNames = FigureName.options
const tallied = (rows: readonly Counted[], now: number) =>
  Object.fromEntries(figureNames.map((name) => [name, rows.filter((it) => counts[name](it, now)).length]))

/** The places right under a scope: the streets of the district, the communities of a street. */
const placesUnder = (scope: string): string[] => {
  if (scope === 'yl') return streets.map(({ path }) => path)
  return communities.map(({ path }) => path).filter((path) => path !== scope && covers(scope, path))
}

export const figures = handle(contract, {
  look: ({ scope }) => ({ rows: counted(scope, listedPaths) }),
  target: (_seen, { scope }) => ({ offices: [scope] }),
  act: ({ input: { scope }, seen, context: { now } }) => {
    const rows = seen.rows.slice(0, mostCounted)
    const under = placesUnder(scope).map((place) => {
      const here = rows.filter(({ community }) => covers(place, community))
      return { place, name: nameOf(place), n: here.length, counts: tallied(here, now) }
    })
    return {
      counts: tallied(rows, now),
      under: under.filter(({ n }) => n > 0).map(({ n: _n, ...one }) => one),
      samples: rows.filter(({ sample }) => sample).length,
      more: seen.rows.length > mostCounted,
      at: now,
    }
  },
})
