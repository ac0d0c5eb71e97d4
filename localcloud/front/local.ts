import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { Core } from '../core'
import { asCloudError } from '../errors'
import type { Timers } from '../functions/timers'
import { bodyOf, failure, success, type Web, type WebContext } from './answers'
import { samplePeople } from './people'
import { issue } from './sessions'

interface Ground {
  core: Core
  timers: Timers
  secret: string
}

const signIn =
  ({ core, secret }: Ground) =>
  async (c: WebContext) => {
    const body = await bodyOf(c)
    if (typeof body?.newcomer === 'string' && /^[\w-]{1,40}$/.test(body.newcomer)) {
      return success(c, { session: issue({ openid: `local-new-${body.newcomer}`, memberId: 'newcomer' }, secret) })
    }
    const person = samplePeople(core).find(({ memberId }) => memberId === body?.memberId)
    if (!person) return failure(c, 'UNKNOWN_MEMBER', randomUUID())
    const { openid, memberId } = person
    return success(c, { session: issue({ openid, memberId }, secret) })
  }

const clockOf = (core: Core) => ({
  now: core.clock.now(),
  offsetMs: core.clock.offset(),
  frozen: core.clock.state().frozenAt !== null,
})

const setClock =
  ({ core, timers }: Ground) =>
  async (c: WebContext) => {
    const body = await bodyOf(c)
    if (!body) return failure(c, 'BAD_REQUEST', randomUUID())
    const { now, advanceMs, frozen } = body
    const moment = typeof now === 'string' ? Date.parse(now) : now
    if (typeof frozen === 'boolean') core.clock.freeze(frozen)
    if (typeof moment === 'number' && Number.isFinite(moment)) core.clock.set(moment)
    if (typeof advanceMs === 'number' && Number.isFinite(advanceMs)) core.clock.advance(advanceMs)
    const fired = await timers.settle()
    return success(c, { ...clockOf(core), fired })
  }

const runTimer =
  ({ timers }: Ground) =>
  async (c: WebContext) => {
    const body = await bodyOf(c)
    const fired = await timers.run(String(body?.function), String(body?.timer))
    return fired ? success(c, fired) : failure(c, 'NOT_FOUND', randomUUID())
  }

const readable = (text: string): unknown => JSON.parse(text)

const documents =
  ({ core }: Ground) =>
  (c: WebContext) => {
    const name = c.req.param('name') ?? ''
    if (!core.store.catalog.has(name)) return failure(c, 'NOT_FOUND', randomUUID())
    const limit = Math.min(Math.max(Number(c.req.query('limit') ?? 20) || 20, 1), 200)
    const after = c.req.query('after')
    const query = after === undefined ? {} : { _id: { $gt: after } }
    const found = core.store.find(core.store.catalog.of(name), { query, sort: [['_id', 1]], limit })
    const last = found.at(-1)?.doc._id
    return success(c, { documents: found.map(({ text }) => readable(text)), next: found.length < limit ? null : last })
  }

const collections =
  ({ core }: Ground) =>
  (c: WebContext) => {
    const { catalog, engine } = core.store
    const list = catalog.names().map((name) => {
      const { table, indexes } = catalog.of(name)
      const count = Number(engine.get(`SELECT count(*) AS n FROM ${table}`)?.n)
      return { name, count, indexes: indexes.map(({ name: index, keys, unique }) => ({ name: index, keys, unique })) }
    })
    return success(c, list)
  }

const faults =
  ({ core }: Ground) =>
  async (c: WebContext) => {
    const body = await bodyOf(c)
    try {
      return success(c, { rules: core.faults.set(body?.rules) })
    } catch (thrown) {
      return c.json(
        { ok: false, failure: { code: 'BAD_REQUEST', message: asCloudError(thrown).message }, requestId: randomUUID() },
        400,
      )
    }
  }

/** What exists on this machine only: people, clock, faults and sight. */
export const local = (ground: Ground): Hono<Web> => {
  const { core, timers } = ground
  const app = new Hono<Web>()
  app.post('/sign-in', signIn(ground))
  app.get('/people', (c) => success(c, samplePeople(core)))
  app.get('/outbox', (c) => success(c, core.outbox.list()))
  app.get('/calls', (c) => success(c, core.calls.list()))
  app.get('/logs', (c) => success(c, core.calls.logs(c.req.query('requestId'))))
  app.get('/scans', (c) => success(c, core.store.scans.list()))
  app.delete('/scans', (c) => success(c, core.store.scans.clear() ?? null))
  app.get('/functions', (c) => success(c, core.functions.stats()))
  app.get('/timers', (c) => success(c, timers.list()))
  app.post('/timers/run', runTimer(ground))
  app.get('/clock', (c) => success(c, clockOf(core)))
  app.post('/clock', setClock(ground))
  app.get('/faults', (c) => success(c, { rules: core.faults.list() }))
  app.post('/faults', faults(ground))
  app.delete('/faults', (c) => success(c, core.faults.clear() ?? null))
  app.get('/storage', (c) => success(c, core.files.list()))
  app.get('/state', (c) => success(c, { ...core.store.transactions.stats(), touched: core.store.engine.touched }))
  app.get('/collections', collections(ground))
  app.get('/collections/:name', documents(ground))
  return app
}
