import type { Core } from '../core'
import { invalid } from '../errors'
import { spelledOut } from '../query/positions'
import { refuseOperators, updated } from '../query/update'
import { type Doc, isDoc } from '../query/values'
import type { Collection } from '../store/catalog'
import { encode } from '../store/codec'
import { objectOf } from './read'

/** How a request turns a document into its next state: null is "there was none" on the way in. */
export type Next = (before: Doc | null) => Doc

const replaced = (data: Doc, query: Doc): Next => {
  refuseOperators(data)
  const { _id, ...rest } = data
  return (before) => ({ _id: before?._id ?? query._id ?? _id, ...rest })
}

const equalities = (query: Doc): Doc =>
  Object.fromEntries(Object.entries(query).filter(([key, value]) => !key.startsWith('$') && !isDoc(value)))

/** update() sends operators, set() a whole document. */
export const nextOf = (core: Core, ask: Doc, query: Doc): Next => {
  const data = objectOf(core, ask.data)
  if (Object.keys(data).length === 0) throw invalid('data must not be empty')
  if (ask.merge === false) return replaced(data, query)
  if (!Object.keys(data).every((key) => key.startsWith('$'))) throw invalid('an update must consist of operators')
  for (const fields of Object.values(data)) refuseStoredOperators(fields)
  const positional = Object.values(data).some((fields) => isDoc(fields) && Object.keys(fields).some(hasPosition))
  return (before) => {
    const from = before ?? equalities(query)
    return updated(from, positional ? spelledOut(from, data, query) : data, before === null)
  }
}

const hasPosition = (path: string): boolean => path.includes('.$')

const refuseStoredOperators = (fields: unknown): void => {
  if (!isDoc(fields)) return
  for (const path of Object.keys(fields)) if (path.startsWith('$')) throw invalid(`a field cannot be named ${path}`)
}

export const changed = (before: Doc | null, after: Doc): boolean => before === null || encode(before) !== encode(after)

/** What an update inside a transaction does to its one document. */
export const changeInTransaction = (
  core: Core,
  ask: Doc,
  change: { collection: Collection; id: string; next: Next },
) => {
  const { transactions } = core.store
  const transaction = transactions.of(String(ask.transactionId))
  const { collection, id, next } = change
  const before = transactions.read(transaction, collection, id)
  if (!before && ask.upsert !== true) return { updated: 0, doc: null }
  const after = next(before)
  if (!changed(before, after)) return { updated: 0, doc: after }
  transactions.write(transaction, collection, { id, after })
  return before ? { updated: 1, doc: after } : { updated: 0, upsert_id: after._id, doc: after }
}
