import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { Core } from '../core'
import type { Timers } from '../functions/timers'
import { bodyOf, failure, success, told, type Web, type WebContext } from './answers'
import { samplePeople } from './people'
import type { Sessions } from './sessions'

interface Ground {
  core: Core
  timers: Timers
  sessions: Sessions
}

const signIn =
  ({ core, sessions }: Ground) =>
  async (c: WebContext) => {
    const body = await bodyOf(c)
    if (typeof body?.newcomer === 'string' && /^[\w-]{1,40}$/.test(body.newcomer)) {
      return success(c, { session: sessions.issue({ openid: `local-new-${body.newcomer}`, memberId: 'newcomer' }) })
    }
    const person = samplePeople(core).find(({ memberId }) => memberId === body?.memberId)
    if (!person) return failure(c, 'UNKNOWN_MEMBER', randomUUID())
    const { openid, memberId } = person
    return success(c, { session: sessions.issue({ openid, memberId }) })
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

const faults =
  ({ core }: Ground) =>
  async (c: WebContext) => {
    const body = await bodyOf(c)
    try {
      if (body?.add !== undefined) return success(c, core.faults.add(body.add))
      return success(c, { rules: core.faults.set(body?.rules) })
    } catch (thrown) {
      return told(c, thrown)
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
  app.delete('/faults/:id', (c) => {
    const gone = core.faults.remove(c.req.param('id'))
    return gone ? success(c, { rules: core.faults.list() }) : failure(c, 'NOT_FOUND', randomUUID())
  })
  app.get('/storage', (c) => success(c, core.files.list()))
  app.get('/state', (c) => success(c, { ...core.store.transactions.stats(), touched: core.store.engine.touched }))
  app.get('/rules', (c) => success(c, core.rules.report(core.store.catalog.names())))
  return app
}
