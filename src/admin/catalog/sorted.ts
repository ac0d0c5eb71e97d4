import type { ServiceCard } from '../../../types/catalog'

export type Mark = 'all' | 'sample' | 'verified'
export type Shelf = { key: string; title: string; cards: ServiceCard[] }

export const sorted = (cards: readonly ServiceCard[], mark: Mark): ServiceCard[] =>
  cards.filter(({ verified }) => mark === 'all' || verified === (mark === 'verified'))

/** Department by department; what a search found stands in the search's own order. */
export const shelvesOf = (
  cards: readonly ServiceCard[],
  departments: readonly { id: string; name: string }[],
  searched: boolean,
): Shelf[] => {
  if (cards.length === 0) return []
  if (searched) return [{ key: 'found', title: `找到 ${cards.length} 项`, cards: [...cards] }]
  const ids = [...new Set(cards.map(({ department }) => department))]
  return ids.map((id) => {
    const own = cards.filter(({ department }) => department === id)
    const name = departments.find((it) => it.id === id)?.name ?? ''
    return { key: id, title: `${name} ${own.length} 项`.trim(), cards: own }
  })
}
