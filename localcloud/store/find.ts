import { nearness } from '../query/geo'
import { type Matcher, matcher } from '../query/match'
import { sorted } from '../query/sort'
import type { Doc } from '../query/values'
import type { Ask } from './ask'
import type { Collection } from './catalog'
import { read } from './documents'
import type { Bound, Engine, Row } from './engine'
import { encodeKey } from './keys'
import { plan, type Stretch } from './planner'
import { decodeRecent, type Stored } from './recent'
import type { Scans } from './scans'

/** How a pipeline reaches the documents of a collection. */
export type Reach = (collection: string, ask: Ask) => Doc[]
interface Source {
  engine: Engine
  scans: Scans
}

const bounded = (stretch: Stretch, column: string, args: Bound[]): string => {
  const { lower, lowerOpen, upper, upperOpen } = stretch.bounds ?? {}
  let where = ''
  if (lower !== undefined) {
    args.push(lower)
    where += ` AND ${column} ${lowerOpen ? '>' : '>='} ?`
  }
  if (upper !== undefined) {
    args.push(upper)
    where += ` AND ${column} ${upperOpen ? '<' : '<='} ?`
  }
  return where
}

interface Asked {
  sql: string
  args: Bound[]
  /** Whether each row is also an entry of a declared index. */
  indexed: boolean
}

const byId = (collection: Collection, stretch: Stretch): Asked => {
  const [equal] = stretch.equal
  const args: Bound[] = equal === undefined ? [] : [equal]
  const where = equal === undefined ? `1${bounded(stretch, 'id', args)}` : 'id = ?'
  const sql = `SELECT id, json FROM ${collection.table} WHERE ${where} ORDER BY id ${stretch.reverse ? 'DESC' : 'ASC'}`
  return { sql, args, indexed: false }
}

const asked = (collection: Collection, stretch: Stretch): Asked => {
  const { index, equal, reverse } = stretch
  if (index === null) return byId(collection, stretch)
  const args: Bound[] = [...equal]
  const where = equal.map((_, n) => ` AND x.k${n} = ?`).join('') + bounded(stretch, `x.k${equal.length}`, args)
  const order = [...index.keys.map(([, way], n) => `x.k${n} ${(way === 1) === reverse ? 'DESC' : 'ASC'}`)]
  order.push(`x.id ${reverse ? 'DESC' : 'ASC'}`)
  const sql = `SELECT d.id AS id, d.json AS json FROM ${index.table} x CROSS JOIN ${collection.table} d ON d.id = x.id WHERE 1${where} ORDER BY ${order.join(', ')}`
  return { sql, args, indexed: true }
}

const MOST_AT_ONCE = 1000

/**
 * Rows as they are needed: first as many as were asked for, then, when the filter turns some of them down, four times
 * as many. What is skipped again is counted, too; libsql's own iterator, used at the end, reads up to 99 rows ahead uncounted.
 */
function* rowsOf(engine: Engine, { sql, args, indexed }: Asked, most: number): Generator<Row> {
  const count = (rows: number) => {
    engine.touched.documents += rows
    if (indexed) engine.touched.entries += rows
  }
  let skipped = 0
  if (most <= 1) {
    const row = engine.get(`${sql} LIMIT 1`, args)
    count(row ? 1 : 0)
    if (!row) return
    yield row
    skipped = 1
  }
  for (let chunk = most <= 1 ? 4 : most; chunk <= MOST_AT_ONCE; chunk *= 4) {
    const rows = engine.all(`${sql} LIMIT ? OFFSET ?`, [...args, chunk, skipped])
    count(rows.length + skipped)
    yield* rows
    if (rows.length < chunk) return
    skipped += chunk
  }
  count(skipped)
  for (const row of engine.each(`${sql} LIMIT -1 OFFSET ?`, [...args, skipped])) {
    count(1)
    yield row
  }
}

interface Gathering {
  matches: Matcher
  seen: Map<string, Stored>
  examined: number
}

const gather = (rows: Iterable<Row>, gathering: Gathering, most: number): void => {
  let taken = 0
  for (const row of rows) {
    gathering.examined++
    const id = String(row.id)
    if (gathering.seen.has(id)) continue
    const text = String(row.json)
    const doc = decodeRecent(text)
    if (!gathering.matches(doc)) continue
    gathering.seen.set(id, { id, text, doc })
    if (++taken >= most) return
  }
}

/** One document by its _id, the commonest question of all: no plan, no filter, one row. */
const theOne = ({ engine }: Source, collection: Collection, { query, skip, limit }: Ask): Stored[] | undefined => {
  const { _id: id } = query
  if (typeof id !== 'string' || skip || limit === 0 || Object.keys(query).length !== 1) return undefined
  const stored = read(engine, collection, encodeKey(id))
  return stored ? [stored] : []
}

/** Finds documents: by stretches of indexes where they suffice, else by a scan, which is reported. */
export const find = ({ engine, scans }: Source, collection: Collection, ask: Ask): Stored[] => {
  const one = theOne({ engine, scans }, collection, ask)
  if (one) return one
  const sort = ask.sort ?? []
  const skip = ask.skip ?? 0
  const limit = ask.limit ?? Number.POSITIVE_INFINITY
  const gathering: Gathering = { matches: matcher(ask.query, ask.variables), seen: new Map(), examined: 0 }
  const near = nearness(ask.query)
  const stretches = near ? undefined : plan(ask.query, sort, collection.indexes)
  const most = sort.length === 0 && !near ? skip + limit : Number.POSITIVE_INFINITY
  if (stretches) {
    for (const stretch of stretches) {
      const enough = stretch.ordered ? skip + limit : most
      gather(rowsOf(engine, asked(collection, stretch), enough), gathering, enough)
    }
  } else {
    const sql = `SELECT id, json FROM ${collection.table} ORDER BY n`
    gather(rowsOf(engine, { sql, args: [], indexed: false }, most), gathering, most)
  }
  const found = [...gathering.seen.values()]
  if (!ask.unreported)
    scans.saw({
      collection: collection.name,
      ask,
      scanned: !stretches,
      examined: gathering.examined,
      found: found.length,
    })
  const single = stretches?.length === 1 && stretches[0]?.ordered
  const inOrder = single ? found : sorted(found, sort, (stored) => stored.doc)
  if (near) inOrder.sort((a, b) => near(a.doc) - near(b.doc))
  return inOrder.slice(skip, skip + limit)
}
