import type { Action, Core } from '../core'
import { duplicateKey, invalid } from '../errors'
import { refuseOperators } from '../query/update'
import type { Doc } from '../query/values'
import type { Collection } from '../store/catalog'
import { decode } from '../store/codec'
import { encodeKey } from '../store/keys'
import { newId } from '../store/new-id'

interface Batch {
  collection: Collection
  docs: Doc[]
}

const withId = (doc: Doc, now: number): Doc => {
  refuseOperators(doc)
  if (Array.isArray(doc._id)) throw invalid("The '_id' value cannot be of type array")
  return doc._id === undefined ? { _id: newId(now), ...doc } : doc
}

const inTransaction = ({ transactions }: Core['store'], transactionId: string, { collection, docs }: Batch): void => {
  const transaction = transactions.of(transactionId)
  for (const doc of docs) {
    const id = encodeKey(doc._id)
    if (transactions.read(transaction, collection, id)) throw duplicateKey(collection.name, '_id_', { _id: doc._id })
    transactions.write(transaction, collection, { id, after: doc })
  }
}

export const insertDocument: Action = async (core, ask) => {
  const { catalog, writes } = core.store
  const collection = catalog.of(ask.collectionName)
  const now = core.clock.now()
  if (!Array.isArray(ask.data)) throw invalid('data must be a list of documents')
  const docs = ask.data.map((text) => withId(decode(String(text), now), now))
  if (ask.transactionId === undefined) {
    await writes.write(() => {
      for (const doc of docs) core.store.put(collection, null, doc)
    })
  } else inTransaction(core.store, String(ask.transactionId), { collection, docs })
  return { data: { insertedIds: docs.map((doc) => doc._id) } }
}
