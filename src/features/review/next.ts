import type { QueueFilter } from '../../../types/reviewing'
import type { Item } from './words'

type Where = { trail: readonly string[]; rows: readonly Item[]; id: string; filter: QueueFilter }

/**
 * The case after this one: the first that stood behind it when it was opened and is still in the list, else from the top.
 * A case that waits for its resident is passed over, unless the list is of those.
 */
export const nextOf = ({ trail, rows, id, filter }: Where): string | undefined => {
  const due = rows.filter((row) => row.id !== id && (filter === 'returned' || !row.paused)).map((row) => row.id)
  const behind = trail.slice(trail.indexOf(id) + 1).find((one) => due.includes(one))
  return behind ?? due[0]
}

/** The row after the chosen one, or before it; the first when none is chosen. */
export const rowAt = (rows: readonly Pick<Item, 'id'>[], chosen: string, step: 1 | -1): string | undefined => {
  const at = rows.findIndex(({ id }) => id === chosen)
  return at < 0 ? rows[0]?.id : rows[at + step]?.id
}
