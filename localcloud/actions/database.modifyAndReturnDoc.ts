import type { Action } from '../core'
import { encode } from '../store/codec'
import { changed, changeInTransaction, nextOf } from './change'
import { documentId, explicitQueryOf } from './read'

export const modifyAndReturnDoc: Action = async (core, ask) => {
  const { catalog, writes } = core.store
  const collection = catalog.of(ask.collectionName)
  const query = explicitQueryOf(core, ask)
  const next = nextOf(core, ask, query)
  if (ask.transactionId !== undefined) {
    const { updated, doc } = changeInTransaction(core, ask, { collection, id: documentId(ask, query), next })
    return { data: { updated, doc: doc && encode(doc) } }
  }
  const data = await writes.write(() => {
    const [found] = core.store.find(collection, { query, limit: 1 })
    if (!found) return { updated: 0 }
    const after = next(found.doc)
    const differs = changed(found.doc, after)
    if (differs) core.store.put(collection, found.doc, after)
    return { updated: differs ? 1 : 0, doc: encode(after) }
  })
  return { data }
}
