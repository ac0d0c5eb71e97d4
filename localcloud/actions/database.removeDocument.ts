import type { Action } from '../core'
import { documentId, explicitQueryOf } from './read'

export const removeDocument: Action = async (core, ask) => {
  const { catalog, transactions, writes } = core.store
  const collection = catalog.of(ask.collectionName)
  const query = explicitQueryOf(core, ask)
  if (ask.transactionId !== undefined) {
    const transaction = transactions.of(String(ask.transactionId))
    const id = documentId(ask, query)
    if (!transactions.read(transaction, collection, id)) return { data: { deleted: 0 } }
    transactions.write(transaction, collection, { id, after: null })
    return { data: { deleted: 1 } }
  }
  const deleted = await writes.write(() => {
    const found = core.store.find(collection, { query, limit: ask.multi === false ? 1 : undefined })
    for (const { doc } of found) core.store.put(collection, doc, null)
    return found.length
  })
  return { data: { deleted } }
}
