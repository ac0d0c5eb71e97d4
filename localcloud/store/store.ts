import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Doc, isDoc } from '../query/values'
import type { Ask } from './ask'
import { Catalog, type Collection, type DeclaredIndexes } from './catalog'
import { decode } from './codec'
import { apply } from './documents'
import { Engine } from './engine'
import { find } from './find'
import { encodeKey } from './keys'
import { Recent } from './recent'
import { Scans } from './scans'
import { Transactions } from './transactions'
import { Locked, Writes } from './writes'

interface StoreOptions {
  dataDir: string
  seedDir?: string
  indexesFile?: string
  transactionTtlMs?: number
}

/** The documents of the cloud: everything that touches the database file goes through here. */
export class Store {
  readonly engine: Engine
  readonly catalog: Catalog
  readonly scans = new Scans()
  readonly writes: Writes
  readonly transactions: Transactions

  constructor({ dataDir, transactionTtlMs }: StoreOptions) {
    mkdirSync(dataDir, { recursive: true })
    const file = join(dataDir, 'cloud.db')
    this.engine = new Engine(file)
    this.engine.recent = new Recent()
    this.catalog = new Catalog(this.engine)
    this.writes = new Writes(this.engine, () => {
      this.catalog.forgetRolledBack()
      this.engine.recent?.clear()
    })
    const { engine, catalog, writes } = this
    this.transactions = new Transactions({ file, engine, catalog, writes, ttlMs: transactionTtlMs ?? 10_000 })
  }

  find(collection: Collection, ask: Ask) {
    return find(this, collection, ask)
  }

  /** Writes one document now; only inside writes.write. A document that a transaction holds makes the write wait. */
  put(collection: Collection, before: Doc | null, after: Doc | null): void {
    const id = encodeKey((after ?? before)?._id)
    const freed = this.transactions.holder(collection, id)
    if (freed) throw new Locked(freed)
    apply(this.engine, this.catalog, { collection, id, before, after })
  }

  meta(name: string): string | null {
    const row = this.engine.get('SELECT value FROM meta WHERE name = ?', [name])
    return row ? String(row.value) : null
  }

  setMeta(name: string, value: string): void {
    this.engine.run('INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', [
      name,
      value,
    ])
  }

  close(): void {
    this.writes.flush()
    this.transactions.close()
    this.engine.get('PRAGMA wal_checkpoint(TRUNCATE)') // one whole file: libsql may end a connection later than it says
    this.engine.close()
  }
}

const seedFile = (store: Store, file: string, name: string): number => {
  const collection = store.catalog.has(name) ? store.catalog.of(name) : store.catalog.create(name)
  const lines = readFileSync(file, 'utf8').split('\n')
  let count = 0
  for (const [n, line] of lines.entries()) {
    if (line.trim() === '') continue
    const doc = decode(line)
    if (doc._id === undefined) throw new Error(`${file}:${n + 1} has no _id`)
    store.put(collection, null, doc)
    count++
  }
  return count
}

/** Declares the indexes and, on the first start only, loads the seed; all in one transaction. */
export const prepareStore = (store: Store, options: StoreOptions): { seeded: Record<string, number> } => {
  const seeded: Record<string, number> = {}
  store.engine.exec('BEGIN IMMEDIATE')
  if (options.indexesFile && existsSync(options.indexesFile)) {
    const declared: unknown = JSON.parse(readFileSync(options.indexesFile, 'utf8'))
    if (!isDeclared(declared)) throw new Error(`${options.indexesFile} is not a map of collections to indexes`)
    store.catalog.declare(declared)
  }
  const { seedDir } = options
  if (store.meta('seeded') === null && seedDir && existsSync(seedDir)) {
    for (const file of readdirSync(seedDir).sort()) {
      if (file.endsWith('.jsonl')) seeded[file.slice(0, -6)] = seedFile(store, join(seedDir, file), file.slice(0, -6))
    }
  }
  store.setMeta('seeded', 'yes')
  store.engine.exec('COMMIT')
  store.engine.syncLogNow()
  return { seeded }
}

const isDeclared = (value: unknown): value is DeclaredIndexes =>
  isDoc(value) &&
  Object.values(value).every(
    (list) => Array.isArray(list) && list.every((index) => isDoc(index) && Array.isArray(index.keys)),
  )
