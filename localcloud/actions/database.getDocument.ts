import type { Action, Core } from '../core'
import { projector } from '../query/project'
import type { Doc } from '../query/values'
import { encode } from '../store/codec'
import { documentId, objectOf, queryOf, sortOf } from './read'

const DEFAULT_LIMIT = 100
const MOST = 1000

const inTransaction = (core: Core, ask: Doc): Doc[] => {
  const { catalog, transactions } = core.store
  const transaction = transactions.of(String(ask.transactionId))
  const found = transactions.read(transaction, catalog.of(ask.collectionName), documentId(ask, queryOf(core, ask)))
  return found ? [found] : []
}

export const getDocument: Action = (core, ask) => {
  const limit = Math.min(Number(ask.limit ?? DEFAULT_LIMIT), MOST)
  const offset = Number(ask.offset ?? 0)
  const project = ask.projection === undefined ? undefined : projector(objectOf(core, ask.projection))
  if (ask.transactionId !== undefined) {
    const found = inTransaction(core, ask)
    return { data: { list: found.map((doc) => encode(project ? project(doc) : doc)), limit, offset } }
  }
  const collection = core.store.catalog.of(ask.collectionName)
  const found = core.store.find(collection, {
    query: queryOf(core, ask),
    sort: sortOf(core, ask.order),
    skip: offset,
    limit,
  })
  const list = found.map(({ text, doc }) => (project ? encode(project(doc)) : text))
  return { data: { list, limit, offset } }
}
