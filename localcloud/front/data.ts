import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { Core } from '../core'
import { CloudError, invalid } from '../errors'
import { refuseOperators } from '../query/update'
import { type Doc, isDoc } from '../query/values'
import type { Collection } from '../store/catalog'
import { decode, encode } from '../store/codec'
import { read } from '../store/documents'
import { encodeKey } from '../store/keys'
import { newId } from '../store/new-id'
import { bodyOf, failure, success, told, type Web, type WebContext } from './answers'

const parsed = (text: string): unknown => JSON.parse(text)

/** A page of documents in order of _id, or those of one _id. */
const documents = (core: Core) => (c: WebContext) => {
  const name = c.req.param('name') ?? ''
  if (!core.store.catalog.has(name)) return failure(c, 'NOT_FOUND', randomUUID())
  const limit = Math.min(Math.max(Number(c.req.query('limit') ?? 20) || 20, 1), 200)
  const after = c.req.query('after')
  const id = c.req.query('id')
  const query = id !== undefined ? { _id: id } : after === undefined ? {} : { _id: { $gt: after } }
  const found = core.store.find(core.store.catalog.of(name), { query, sort: [['_id', 1]], limit, unreported: true })
  const last = found.at(-1)?.doc._id
  return success(c, { documents: found.map(({ text }) => parsed(text)), next: found.length < limit ? null : last })
}

const collections = (core: Core) => (c: WebContext) => {
  const { catalog, engine } = core.store
  const list = catalog.names().map((name) => {
    const { table, indexes } = catalog.of(name)
    const count = Number(engine.get(`SELECT count(*) AS n FROM ${table}`)?.n)
    return { name, count, indexes: indexes.map(({ name: index, keys, unique }) => ({ name: index, keys, unique })) }
  })
  return success(c, list)
}

const documentOf = (value: unknown, now: number): Doc | null => {
  if (value === null) return null
  if (typeof value !== 'string') throw invalid('before and after are EJSON texts, or null')
  try {
    JSON.parse(value)
  } catch (thrown) {
    throw invalid(`不是完整的 JSON：${thrown instanceof Error ? thrown.message : ''}`)
  }
  const doc = decode(value, now)
  refuseOperators(doc)
  return doc
}

interface Edit {
  collection: Collection
  before: Doc | null
  after: Doc | null
}

const editOf = (core: Core, name: string, body: Doc): Edit => {
  const now = core.clock.now()
  const before = documentOf(body.before, now)
  const after = documentOf(body.after, now)
  if (!before && !after) throw invalid('没有要改的内容 / nothing to change')
  if (before && after && encodeKey(before._id) !== encodeKey(after._id))
    throw invalid('_id 不能改；要换 _id，请新增一份再删除这份 / _id cannot change')
  const added = after && after._id === undefined ? { _id: newId(now), ...after } : after
  if (isDoc(added?._id) || Array.isArray(added?._id))
    throw invalid('_id 要是文字或数字 / _id must be a text or a number')
  return { collection: core.store.catalog.of(name), before, after: added }
}

/** Compare and set: what people saw must still stand there. */
const apply = ({ store }: Core, { collection, before, after }: Edit): void => {
  const there = read(store.engine, collection, encodeKey((after ?? before)?._id))?.doc ?? null
  if (before === null && there !== null) throw invalid('已经有这个 _id 的文档 / there is a document with this _id')
  const same = before === null || (there !== null && encode(there) === encode(before))
  if (!same)
    throw new CloudError('CHANGED', '文档已被别处改动，请重新打开再改 / it was changed meanwhile: open it again')
  store.put(collection, there, after)
}

/** Adds (before null), replaces or deletes (after null) one document; the same call with the two swapped undoes it. */
const edit = (core: Core) => async (c: WebContext) => {
  const name = c.req.param('name') ?? ''
  if (!core.store.catalog.has(name)) return failure(c, 'NOT_FOUND', randomUUID())
  const body = await bodyOf(c)
  if (!body) return failure(c, 'BAD_REQUEST', randomUUID())
  try {
    const wanted = editOf(core, name, body)
    await core.store.writes.write(() => apply(core, wanted))
    const text = (doc: Doc | null) => doc && encode(doc)
    return success(c, { before: text(wanted.before), after: text(wanted.after) })
  } catch (thrown) {
    return told(c, thrown)
  }
}

/** Collections for the console: browsed and edited. */
export const data = (core: Core): Hono<Web> => {
  const app = new Hono<Web>()
  app.get('/collections', collections(core))
  app.get('/collections/:name', documents(core))
  app.post('/collections/:name', edit(core))
  return app
}
