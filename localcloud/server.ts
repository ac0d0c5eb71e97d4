import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { resolve } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { Calls } from './calls'
import { type Clock, type ClockState, createClock } from './clock'
import { bar } from './console/bar'
import { consolePage } from './console/page'
import type { Core, People } from './core'
import { Faults } from './faults'
import { Files } from './files'
import { failure, type Web, type WebContext } from './front/answers'
import { files } from './front/files'
import { isLoopback, isOurOwn, maySpeakWire } from './front/guard'
import { local } from './front/local'
import { statics } from './front/static'
import { Functions } from './functions/functions'
import { Timers } from './functions/timers'
import { gateway } from './gateway'
import { lockFolder } from './lock'
import { Outbox } from './openapi/outbox'
import { secretsIn } from './secrets'
import { prepareStore, Store } from './store/store'
import { serveWire } from './wire'

export interface CloudOptions {
  dataDir: string
  functionsDir: string
  seedDir?: string
  indexesFile?: string
  webDir?: string
  /** 0 takes any free port. */
  port: number
  host?: string
  /** Names under which every function finds a random secret of 32 bytes, base64. */
  secrets?: string[]
  people?: People
  clock?: Clock
  transactionTtlMs?: number
}
export interface Cloud {
  url: string
  port: number
  seeded: Record<string, number>
  /** Resolves when every function has a warm instance. */
  warm: Promise<void>
  close(): Promise<void>
}

const ENV_ID = 'local-0001'
const APP_ID = 'wx0000000000000000'
const SESSION_SECRET = 'LOCALCLOUD_SESSION'
const GRACE_MS = 3000

const savedClock = (store: Store): Clock => {
  const saved = store.meta('clock')
  const state: ClockState | undefined = saved ? JSON.parse(saved) : undefined
  return createClock(state, (changed) => void store.writes.write(() => store.setMeta('clock', JSON.stringify(changed))))
}

interface Parts {
  core: Core
  timers: Timers
  secret: string
}

const assemble = (options: CloudOptions, store: Store): Parts => {
  const { dataDir, people } = options
  const functionsDir = resolve(options.functionsDir)
  const { [SESSION_SECRET]: secret = '', ...secrets } = secretsIn(dataDir, [SESSION_SECRET, ...(options.secrets ?? [])])
  const clock = options.clock ?? savedClock(store)
  const calls = new Calls()
  const functions = new Functions({ functionsDir, envId: ENV_ID, appId: APP_ID, secrets, clock, calls })
  const fileStore = new Files({ dataDir, envId: ENV_ID, secret, clock, store })
  const core: Core = {
    envId: ENV_ID,
    appId: APP_ID,
    clock,
    store,
    functions,
    files: fileStore,
    outbox: new Outbox(),
    faults: new Faults(),
    calls,
    people,
  }
  return { core, timers: new Timers(functions, clock), secret }
}

const pages = ({ core, timers, secret }: Parts, options: CloudOptions): Hono<Web> => {
  const app = new Hono<Web>()
  const widened = options.host !== undefined && !isLoopback(options.host)
  const guarded = async (c: WebContext, next: () => Promise<void>) => {
    const own = isOurOwn({ host: c.req.header('host'), origin: c.req.header('origin') })
    return widened || own ? next() : failure(c, 'FORBIDDEN_HOST', randomUUID())
  }
  app.use('/local/*', guarded)
  app.use('/console', guarded)
  app.use('/console/*', guarded)
  app.route('/', gateway(core, secret))
  app.route('/', files(core, secret))
  app.get('/local/bar.js', (c) =>
    c.body(bar, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' }),
  )
  app.route('/local', local({ core, timers, secret }))
  app.all('/local/*', (c) => failure(c, 'NOT_FOUND', randomUUID()))
  app.get('/console', (c) => c.html(consolePage))
  app.route('/', statics(options.webDir))
  app.onError((thrown, c) => {
    const requestId = randomUUID()
    console.error(requestId, thrown)
    return failure(c, 'FUNCTION_FAILED', requestId)
  })
  return app
}

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((done, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      done(typeof address === 'object' && address ? address.port : port)
    })
  })

const stop = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref()
  })

/** Starts a cloud on this machine: database, functions, storage, timers and the pages, on one port. */
export const createCloud = async (options: CloudOptions): Promise<Cloud> => {
  const unlock = lockFolder(options.dataDir)
  const store = new Store(options)
  const { seeded } = prepareStore(store, options)
  const parts = assemble(options, store)
  const { core, timers } = parts
  const listener = getRequestListener(pages(parts, options).fetch)
  const server = createServer((request, response) => {
    const wire = request.method === 'POST' && /^\/admin(\/w\/[\w-]+)?(\?|$)/.test(request.url ?? '')
    if (wire && !maySpeakWire(request)) response.writeHead(403).end()
    else void (wire ? serveWire(core, request, response) : listener(request, response))
  })
  server.keepAliveTimeout = 60_000
  const host = options.host ?? '127.0.0.1'
  try {
    const port = await listen(server, options.port, host)
    const url = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`
    core.files.servedAt(url)
    const warm = core.functions.warm(url)
    timers.start()
    const close = async () => {
      timers.stop()
      await core.functions.close(GRACE_MS)
      await Promise.all([stop(server), server.closeAllConnections()])
      store.close()
      unlock()
    }
    return { url, port, seeded, warm, close }
  } catch (thrown) {
    store.close()
    unlock()
    throw thrown
  }
}
