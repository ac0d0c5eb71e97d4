import type { Action, Core } from '../core'
import type { Doc } from '../query/values'
import type { Collection } from '../store/catalog'
import { newId } from '../store/new-id'
import { changed, changeInTransaction, type Next, nextOf } from './change'
import { documentId, explicitQueryOf } from './read'

interface Plan {
  collection: Collection
  query: Doc
  next: Next
}

const modify = (core: Core, ask: Doc, { collection, query, next }: Plan): Doc => {
  const found = core.store.find(collection, { query, limit: ask.multi === false ? 1 : undefined })
  if (found.length === 0 && ask.upsert === true) {
    const made = next(null)
    const doc = made._id === undefined ? { ...made, _id: newId(core.clock.now()) } : made
    core.store.put(collection, null, doc)
    return { updated: 0, upsert_id: doc._id }
  }
  let count = 0
  for (const { doc } of found) {
    const after = next(doc)
    if (!changed(doc, after)) continue
    core.store.put(collection, doc, after)
    count++
  }
  return { updated: count }
}

/** Finding and writing are one step of the writer: a condition in the filter decides atomically. */
export const modifyDocument: Action = async (core, ask) => {
  const collection = core.store.catalog.of(ask.collectionName)
  const query = explicitQueryOf(core, ask)
  const next = nextOf(core, ask, query)
  if (ask.transactionId !== undefined) {
    const { doc: _, ...data } = changeInTransaction(core, ask, { collection, id: documentId(ask, query), next })
    return { data }
  }
  return { data: await core.store.writes.write(() => modify(core, ask, { collection, query, next })) }
}
