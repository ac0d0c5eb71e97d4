import { duplicateKey } from '../errors'
import type { Doc } from '../query/values'
import type { Catalog, Collection, Index } from './catalog'
import { decode, encode } from './codec'
import type { Engine } from './engine'

export interface Stored {
  /** The encoded _id. */
  id: string
  text: string
  doc: Doc
}
interface Change {
  collection: Collection
  id: string
  before: Doc | null
  after: Doc | null
}

/** The text of a document as this connection sees it: the writer, or a transaction's snapshot. */
export const textOf = (engine: Engine, collection: Collection, id: string): string | null => {
  engine.touched.documents++
  const row = engine.get(`SELECT json FROM ${collection.table} WHERE id = ?`, [id])
  return row ? String(row.json) : null
}

export const read = (engine: Engine, collection: Collection, id: string): Stored | null => {
  const text = textOf(engine, collection, id)
  return text === null ? null : { id, text, doc: decode(text) }
}

const refuseDouble = (engine: Engine, change: Change, { index, entry }: { index: Index; entry: string[] }): void => {
  const where = entry.map((_, n) => `k${n} = ?`).join(' AND ')
  const other = engine.get(`SELECT id FROM ${index.table} WHERE ${where} AND id <> ? LIMIT 1`, [...entry, change.id])
  if (!other) return
  const key = Object.fromEntries(index.keys.map(([path]) => [path, change.after?.[path] ?? null]))
  throw duplicateKey(change.collection.name, index.name, key)
}

const reindex = (engine: Engine, catalog: Catalog, change: Change): void => {
  for (const index of change.collection.indexes) {
    const before = change.before ? catalog.entries(index, change.before) : []
    const after = change.after ? catalog.entries(index, change.after) : []
    const had = new Set(before.map((entry) => entry.join('\n')))
    const has = new Set(after.map((entry) => entry.join('\n')))
    for (const entry of before) if (!has.has(entry.join('\n'))) catalog.leave(index, entry, change.id)
    for (const entry of after) {
      if (had.has(entry.join('\n'))) continue
      if (index.unique) refuseDouble(engine, change, { index, entry })
      catalog.enter(index, entry, change.id)
    }
  }
}

/** Writes one document and its index entries; the caller holds the transaction of the database. */
export const apply = (engine: Engine, catalog: Catalog, change: Change): void => {
  const { collection, id, before, after } = change
  engine.touched.documents++
  if (after === null) engine.run(`DELETE FROM ${collection.table} WHERE id = ?`, [id])
  else if (before === null) {
    if (textOf(engine, collection, id) !== null) throw duplicateKey(collection.name, '_id_', { _id: after._id })
    engine.run(`INSERT INTO ${collection.table} (id, json) VALUES (?, ?)`, [id, encode(after)])
  } else engine.run(`UPDATE ${collection.table} SET json = ? WHERE id = ?`, [encode(after), id])
  reindex(engine, catalog, change)
}
