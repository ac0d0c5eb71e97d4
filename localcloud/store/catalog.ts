import { CloudError, noCollection } from '../errors'
import { indexValues } from '../query/values'
import { decode } from './codec'
import type { Engine } from './engine'
import { encodeKey } from './keys'

export interface Index {
  name: string
  keys: [string, 1 | -1][]
  unique: boolean
  table: string
  /** Set once a document has had several keys here: its order and both-sided ranges are then not to be trusted. */
  multikey: boolean
  sql: { enter: string; leave: string; double: string }
}
export interface Collection {
  name: string
  table: string
  indexes: Index[]
  sql: { read: string; insert: string; update: string; remove: string }
}
export type DeclaredIndexes = Record<string, { name: string; keys: [string, number][]; unique?: boolean }[]>

const NAME = /^[A-Za-z0-9_-]{1,64}$/

// written once a table: building the text again costs a small write a tenth of its time
const documentSql = (table: string): Collection['sql'] => ({
  read: `SELECT json FROM ${table} WHERE id = ?`,
  insert: `INSERT INTO ${table} (id, json) VALUES (?, ?) ON CONFLICT DO NOTHING`,
  update: `UPDATE ${table} SET json = ? WHERE id = ?`,
  remove: `DELETE FROM ${table} WHERE id = ?`,
})

const entrySql = (table: string, keys: Index['keys']): Index['sql'] => {
  const where = keys.map((_, n) => `k${n} = ?`).join(' AND ')
  return {
    enter: `INSERT OR IGNORE INTO ${table} VALUES (${'?, '.repeat(keys.length)}?)`,
    leave: `DELETE FROM ${table} WHERE ${where} AND id = ?`,
    double: `SELECT id FROM ${table} WHERE ${where} AND id <> ? LIMIT 1`,
  }
}

const indexOf = (id: unknown, { name, keys, unique, multikey }: Omit<Index, 'table' | 'sql'>): Index => {
  const table = `ix_${id}`
  return { name, keys, unique, multikey, table, sql: entrySql(table, keys) }
}

/** Which collections and indexes exist, and the SQLite tables they live in. */
export class Catalog {
  readonly #engine: Engine
  readonly #known = new Map<string, Collection>()
  /** Created since the start: only these can have been taken back. */
  readonly #fresh = new Set<string>()

  constructor(engine: Engine) {
    this.#engine = engine
    engine.exec('CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT)')
    engine.exec('CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, name TEXT UNIQUE)')
    engine.exec(
      'CREATE TABLE IF NOT EXISTS indexes (id INTEGER PRIMARY KEY, collection TEXT, name TEXT, keys TEXT, is_unique INTEGER, multikey INTEGER)',
    )
    for (const row of engine.all('SELECT id, name FROM collections')) this.#learn(String(row.name), Number(row.id))
  }

  #learn(name: string, id: number): Collection {
    const rows = this.#engine.all('SELECT * FROM indexes WHERE collection = ? ORDER BY id', [name])
    const indexes = rows.map((row) =>
      indexOf(row.id, {
        name: String(row.name),
        keys: JSON.parse(String(row.keys)),
        unique: row.is_unique === 1,
        multikey: row.multikey === 1,
      }),
    )
    const collection = { name, table: `d_${id}`, indexes, sql: documentSql(`d_${id}`) }
    this.#known.set(name, collection)
    return collection
  }

  /** A collection that was created in a write that was taken back is not there. */
  forgetRolledBack(): void {
    if (this.#fresh.size === 0) return
    const there = new Set(this.#engine.all('SELECT name FROM collections').map(({ name }) => String(name)))
    for (const name of this.#fresh) if (!there.has(name)) this.#known.delete(name)
  }

  names(): string[] {
    return [...this.#known.keys()].sort()
  }

  has(name: string): boolean {
    return this.#known.has(name)
  }

  of(name: unknown): Collection {
    const known = this.#known.get(String(name))
    if (!known) throw noCollection(String(name))
    return known
  }

  create(name: string): Collection {
    if (!NAME.test(name)) throw new CloudError('INVALID_PARAM', `invalid collection name: ${name}`)
    if (this.has(name)) throw new CloudError('SYS_ERR', `[ResourceExist] Table exist: ${name}`)
    this.#engine.run('INSERT INTO collections (name) VALUES (?)', [name])
    const id = Number(this.#engine.get('SELECT id FROM collections WHERE name = ?', [name])?.id)
    this.#engine.exec(`CREATE TABLE d_${id} (n INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, json TEXT NOT NULL)`)
    this.#fresh.add(name)
    return this.#learn(name, id)
  }

  /** Makes the declared indexes exist, fills new ones, drops those that are no longer declared. */
  declare(declared: DeclaredIndexes): void {
    for (const [name, wanted] of Object.entries(declared)) {
      const collection = this.has(name) ? this.of(name) : this.create(name)
      const shape = (index: { name: string; keys: [string, number][]; unique?: boolean }) =>
        JSON.stringify([index.name, index.keys, index.unique === true])
      const shapes = new Set(wanted.map(shape))
      for (const index of [...collection.indexes]) if (!shapes.has(shape(index))) this.#drop(collection, index)
      const kept = new Set(collection.indexes.map(shape))
      for (const index of wanted) if (!kept.has(shape(index))) this.#add(collection, index)
    }
  }

  #drop(collection: Collection, index: Index): void {
    this.#engine.exec(`DROP TABLE ${index.table}`)
    this.#engine.run('DELETE FROM indexes WHERE id = ?', [Number(index.table.slice(3))])
    collection.indexes = collection.indexes.filter((kept) => kept !== index)
  }

  #add(collection: Collection, wanted: { name: string; keys: [string, number][]; unique?: boolean }): void {
    const keys = wanted.keys.map(([path, way]): [string, 1 | -1] => [path, way === -1 ? -1 : 1])
    this.#engine.run('INSERT INTO indexes (collection, name, keys, is_unique, multikey) VALUES (?, ?, ?, ?, 0)', [
      collection.name,
      wanted.name,
      JSON.stringify(keys),
      wanted.unique ? 1 : 0,
    ])
    const id = Number(this.#engine.get('SELECT max(id) AS id FROM indexes')?.id)
    const columns = keys.map((_, n) => `k${n} TEXT NOT NULL`).join(', ')
    const order = keys.map(([, way], n) => `k${n} ${way === 1 ? 'ASC' : 'DESC'}`).join(', ')
    this.#engine.exec(
      `CREATE TABLE ix_${id} (${columns}, id TEXT NOT NULL, PRIMARY KEY (${order}, id ASC)) WITHOUT ROWID`,
    )
    const index = indexOf(id, { name: wanted.name, keys, unique: wanted.unique === true, multikey: false })
    collection.indexes.push(index)
    for (const row of this.#engine.all(`SELECT id, json FROM ${collection.table}`)) {
      for (const entry of this.entries(index, decode(String(row.json)))) this.enter(index, entry, String(row.id))
    }
  }

  /** The key tuples of a document in an index. */
  entries(index: Index, doc: Record<string, unknown>): string[][] {
    let tuples: string[][] = [[]]
    for (const [path] of index.keys) {
      const keys = [...new Set(indexValues(doc, path).map(encodeKey))]
      tuples = tuples.flatMap((tuple) => keys.map((key) => [...tuple, key]))
    }
    if (tuples.length > 1) {
      index.multikey = true // and again in the file each time: an earlier mark may have been rolled back
      this.#engine.run('UPDATE indexes SET multikey = 1 WHERE id = ? AND multikey = 0', [Number(index.table.slice(3))])
    }
    return tuples
  }

  enter(index: Index, entry: string[], id: string): void {
    this.#engine.touched.entries++
    this.#engine.run(index.sql.enter, [...entry, id])
  }

  leave(index: Index, entry: string[], id: string): void {
    this.#engine.touched.entries++
    this.#engine.run(index.sql.leave, [...entry, id])
  }
}
