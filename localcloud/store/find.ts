import { nearness } from '../query/geo'
import { type Matcher, matcher } from '../query/match'
import { sorted } from '../query/sort'
import type { Doc } from '../query/values'
import type { Ask } from './ask'
import type { Collection } from './catalog'
import { decode } from './codec'
import type { Stored } from './documents'
import type { Bound, Engine, Row } from './engine'
import { plan, type Stretch } from './planner'
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

const rowsById = (engine: Engine, collection: Collection, stretch: Stretch): Iterable<Row> => {
  const [equal] = stretch.equal
  if (equal !== undefined) return engine.all(`SELECT id, json FROM ${collection.table} WHERE id = ?`, [equal])
  const args: Bound[] = []
  const where = bounded(stretch, 'id', args)
  return engine.each(
    `SELECT id, json FROM ${collection.table} WHERE 1${where} ORDER BY id ${stretch.reverse ? 'DESC' : 'ASC'}`,
    args,
  )
}

const rowsByIndex = (engine: Engine, collection: Collection, stretch: Stretch): Iterable<Row> => {
  const { index, equal, reverse } = stretch
  if (index === null) return rowsById(engine, collection, stretch)
  const args: Bound[] = [...equal]
  const where = equal.map((_, n) => ` AND x.k${n} = ?`).join('') + bounded(stretch, `x.k${equal.length}`, args)
  const order = [...index.keys.map(([, way], n) => `x.k${n} ${(way === 1) === reverse ? 'DESC' : 'ASC'}`)]
  order.push(`x.id ${reverse ? 'DESC' : 'ASC'}`)
  return engine.each(
    `SELECT d.id AS id, d.json AS json FROM ${index.table} x CROSS JOIN ${collection.table} d ON d.id = x.id WHERE 1${where} ORDER BY ${order.join(', ')}`,
    args,
  )
}

interface Gathering {
  engine: Engine
  matches: Matcher
  seen: Map<string, Stored>
  examined: number
}

const gather = (rows: Iterable<Row>, gathering: Gathering, most: number): void => {
  let taken = 0
  for (const row of rows) {
    gathering.examined++
    gathering.engine.touched.documents++
    const id = String(row.id)
    if (gathering.seen.has(id)) continue
    const text = String(row.json)
    const doc = decode(text)
    if (!gathering.matches(doc)) continue
    gathering.seen.set(id, { id, text, doc })
    if (++taken >= most) return
  }
}

/** Finds documents: by stretches of indexes where they suffice, else by a scan, which is reported. */
export const find = ({ engine, scans }: Source, collection: Collection, ask: Ask): Stored[] => {
  const sort = ask.sort ?? []
  const skip = ask.skip ?? 0
  const limit = ask.limit ?? Number.POSITIVE_INFINITY
  const gathering: Gathering = { engine, matches: matcher(ask.query, ask.variables), seen: new Map(), examined: 0 }
  const near = nearness(ask.query)
  const stretches = near ? undefined : plan(ask.query, sort, collection.indexes)
  const most = sort.length === 0 && !near ? skip + limit : Number.POSITIVE_INFINITY
  if (stretches) {
    for (const stretch of stretches) {
      gather(rowsByIndex(engine, collection, stretch), gathering, stretch.ordered ? skip + limit : most)
    }
  } else gather(engine.each(`SELECT id, json FROM ${collection.table} ORDER BY n`), gathering, most)
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
