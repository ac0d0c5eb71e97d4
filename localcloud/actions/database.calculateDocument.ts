import type { Action } from '../core'
import { queryOf } from './read'

export const calculateDocument: Action = (core, ask) => {
  const collection = core.store.catalog.of(ask.collectionName)
  return { data: { total: core.store.find(collection, { query: queryOf(core, ask) }).length } }
}
