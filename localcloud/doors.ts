import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { bar } from './console/bar'
import { consolePage } from './console/page'
import type { Core } from './core'
import { failure, type Web, type WebContext } from './front/answers'
import { client } from './front/client'
import { clientFiles } from './front/client-files'
import { data } from './front/data'
import { files } from './front/files'
import { isLoopback, isOurOwn } from './front/guard'
import { local } from './front/local'
import type { Sessions } from './front/sessions'
import { states } from './front/states'
import { statics } from './front/static'
import { subscriptionRoutes } from './front/subscriptions'
import type { Timers } from './functions/timers'
import { gateway } from './gateway'
import { phone } from './phone/server/routes'
import { type States, stateRoutes } from './states'

export interface Parts {
  core: Core
  states: States
  timers: Timers
  sessions: Sessions
}

interface Doors {
  host?: string
  webDir?: string
  webAt?: string
  weappDir?: string
}

/** Everything that is asked for over HTTP but the SDK's wire and the calls: pages, /local, files, console, phone. */
export const doors = ({ core, states: fresh, timers, sessions }: Parts, options: Doors): Hono<Web> => {
  const app = new Hono<Web>()
  const widened = options.host !== undefined && !isLoopback(options.host)
  const guarded = async (c: WebContext, next: () => Promise<void>) => {
    const own = isOurOwn({ host: c.req.header('host'), origin: c.req.header('origin') })
    return widened || own ? next() : failure(c, 'FORBIDDEN_HOST', randomUUID())
  }
  app.use('/local/*', guarded)
  app.use('/console', guarded)
  app.use('/console/*', guarded)
  app.route('/', gateway(core))
  app.route('/', files(core, sessions))
  app.route('/', client(core, sessions))
  app.route('/', clientFiles(core, sessions))
  app.route('/', subscriptionRoutes(core, sessions))
  app.get('/local/bar.js', (c) =>
    c.body(bar, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' }),
  )
  app.route('/local', local({ core, timers, sessions }))
  app.route('/local', data(core))
  app.route('/local', states(core))
  app.route('/local', stateRoutes(fresh))
  app.all('/local/*', (c) => failure(c, 'NOT_FOUND', randomUUID()))
  app.get('/console', (c) => c.html(consolePage))
  const webAt = options.webAt ?? '/'
  app.route('/', phone(options))
  app.route('/', statics(options.webDir, webAt))
  app.onError((thrown, c) => {
    const requestId = randomUUID()
    console.error(requestId, thrown)
    return failure(c, 'FUNCTION_FAILED', requestId)
  })
  return app
}
