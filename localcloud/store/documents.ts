import { duplicateKey, tooLarge } from '../errors'
import type { Doc } from '../query/values'
import type { Catalog, Collection, Index } from './catalog'
import { encode } from './codec'
import type { Engine } from './engine'
import { decodeRecent, type Stored } from './recent'

interface Change {
  collection: Collection
  id: string
  before: Doc | null
  after: Doc | null
}

/** The text of a document as this connection sees it: the writer, or a transaction's snapshot. */
export const textOf = (engine: Engine, collection: Collection, id: string): string | null => {
  engine.touched.documents++
  const row = engine.get(collection.sql.read, [id])
  return row ? String(row.json) : null
}

export const read = (engine: Engine, collection: Collection, id: string): Stored | null => {
  const known = engine.recent?.get(collection.table, id)
  if (known) {
    engine.touched.documents++
    return known
  }
  const text = textOf(engine, collection, id)
  if (text === null) return null
  const stored = { id, text, doc: decodeRecent(text) }
  return engine.recent?.keep(collection.table, stored) ?? stored
}

const refuseDouble = (engine: Engine, change: Change, { index, entry }: { index: Index; entry: string[] }): void => {
  engine.touched.entries++
  const other = engine.get(index.sql.double, [...entry, change.id])
  if (!other) return
  const key = Object.fromEntries(index.keys.map(([path]) => [path, change.after?.[path] ?? null]))
  throw duplicateKey(change.collection.name, index.name, key)
}

const NONE: string[][] = []

const without = (entries: string[][], others: string[][]): string[][] => {
  if (entries.length === 0 || others.length === 0) return entries
  const known = new Set(others.map((entry) => entry.join('\n')))
  return entries.filter((entry) => !known.has(entry.join('\n')))
}

const reindex = (engine: Engine, catalog: Catalog, change: Change): void => {
  for (const index of change.collection.indexes) {
    const before = change.before ? catalog.entries(index, change.before) : NONE
    const after = change.after ? catalog.entries(index, change.after) : NONE
    for (const entry of without(before, after)) catalog.leave(index, entry, change.id)
    for (const entry of without(after, before)) {
      if (index.unique) refuseDouble(engine, change, { index, entry })
      catalog.enter(index, entry, change.id)
    }
  }
}

const MOST_BYTES = 16 * 1024 * 1024

/** The text of a document that may be stored: 16 MB at most, as in MongoDB. */
const stored = (doc: Doc): string => {
  const text = encode(doc)
  if (text.length * 3 > MOST_BYTES && Buffer.byteLength(text) > MOST_BYTES) throw tooLarge(MOST_BYTES)
  return text
}

/** Writes one document and its index entries; the caller holds the transaction of the database. */
export const apply = (engine: Engine, catalog: Catalog, change: Change): void => {
  const { collection, id, before, after } = change
  engine.touched.documents++
  engine.recent?.forget(collection.table, id)
  if (after === null) engine.run(collection.sql.remove, [id])
  else if (before === null) {
    if (engine.run(collection.sql.insert, [id, stored(after)]) === 0)
      throw duplicateKey(collection.name, '_id_', { _id: after._id })
  } else engine.run(collection.sql.update, [stored(after), id])
  reindex(engine, catalog, change)
}
