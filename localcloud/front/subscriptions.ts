import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { Core } from '../core'
import { bodyOf, failure, success, type Web, type WebContext } from './answers'
import type { Sessions } from './sessions'

const MOST = 5

/** The phone tells what its owner has allowed: WeChat's own part between the question and the message. */
export const subscriptionRoutes = (core: Core, sessions: Sessions): Hono<Web> => {
  const app = new Hono<Web>()
  app.post('/client/subscriptions', async (c: WebContext) => {
    const session = sessions.of(c.req.header('authorization'))
    if (!session) return failure(c, 'NO_SESSION', randomUUID())
    const { accepted } = (await bodyOf(c)) ?? {}
    const ids: unknown[] = Array.isArray(accepted) ? accepted : []
    const templates = ids.filter((id) => typeof id === 'string')
    if (templates.length === 0 || templates.length > MOST) return failure(c, 'BAD_REQUEST', randomUUID())
    await core.subscriptions.accept(session.openid, templates)
    return success(c, { ok: true })
  })
  return app
}
