import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { Calls } from './calls'
import { type Clock, type ClockState, createClock } from './clock'
import type { Core, People } from './core'
import { doors, type Parts } from './doors'
import { Faults } from './faults'
import { Files } from './files'
import { isCall, serveCall } from './front/call'
import { maySpeakWire } from './front/guard'
import { Sessions } from './front/sessions'
import { Functions } from './functions/functions'
import { Timers } from './functions/timers'
import { listen, stop } from './listen'
import { lockFolder } from './lock'
import { Outbox } from './openapi/outbox'
import { Subscriptions } from './openapi/subscriptions'
import { Rules } from './rules'
import { printOf, secretsIn } from './secrets'
import { States } from './states'
import { inspect } from './store/inspect'
import { prepareStore, Store } from './store/store'
import { serveWire } from './wire'

export interface CloudOptions {
  dataDir: string
  functionsDir: string
  seedDir?: string
  indexesFile?: string
  webDir?: string
  /** Where the web pages lie; everything unless it is said. */
  webAt?: string
  /** A built mini-program, run by the phone that lies at /. */
  weappDir?: string
  /** The database's security rules; every collection is closed to clients without it. */
  rulesFile?: string
  /** 0 takes any free port. */
  port: number
  host?: string
  /** Names under which every function finds a random secret of 32 bytes, base64. */
  secrets?: string[]
  /** Variables that every function finds in its environment, as an operator sets them in the console. */
  settings?: Record<string, string>
  people?: People
  clock?: Clock
  transactionTtlMs?: number
}
export interface Cloud {
  url: string
  port: number
  seeded: Record<string, number>
  /** What is wrong with the security rules. */
  problems: string[]
  /** What the last run left unfinished in the data. */
  damage: string[]
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

interface Wanted extends CloudOptions {
  /** Whose warm instances serve this cloud. */
  lender?: Functions
}
const assemble = (options: Wanted, store: Store, rules: Rules): Parts => {
  const { dataDir, people, settings = {} } = options
  const functionsDir = resolve(options.functionsDir)
  const { [SESSION_SECRET]: secret = '', ...secrets } = secretsIn(dataDir, [SESSION_SECRET, ...(options.secrets ?? [])])
  const clock = options.clock ?? savedClock(store)
  const calls = new Calls()
  const faults = new Faults()
  const ground = {
    functionsDir,
    envId: ENV_ID,
    appId: APP_ID,
    secrets: { ...settings, ...secrets },
    clock,
    calls,
    faults,
  }
  const functions = new Functions(ground, options.lender)
  const fileStore = new Files({ dataDir, envId: ENV_ID, secret, clock, store })
  const core: Core = {
    envId: ENV_ID,
    appId: APP_ID,
    dataDir,
    secretsPrint: printOf(secrets),
    clock,
    store,
    functions,
    files: fileStore,
    outbox: new Outbox(),
    subscriptions: new Subscriptions(store),
    faults,
    rules,
    calls,
    people,
  }
  const make = (folder: string) => createCloud({ ...options, dataDir: folder, port: 0, lender: functions })
  const states = new States({ ...options, make })
  return { core, states, timers: new Timers(functions, clock), sessions: new Sessions(secret, clock) }
}

const inspected = (dataDir: string, unlock: () => void): string[] => {
  try {
    return inspect(join(dataDir, 'cloud.db'))
  } catch (thrown) {
    unlock()
    throw thrown
  }
}

/** Starts a cloud on this machine: database, functions, storage, timers and the pages, on one port. */
export const createCloud = async (options: Wanted): Promise<Cloud> => {
  const rules = new Rules(options.rulesFile)
  const unlock = lockFolder(options.dataDir)
  const damage = inspected(options.dataDir, unlock)
  const store = new Store(options)
  const { seeded } = prepareStore(store, options)
  const parts = assemble(options, store, rules)
  const { core, timers } = parts
  const listener = getRequestListener(doors(parts, options).fetch)
  const server = createServer((request, response) => {
    const wire = request.method === 'POST' && /^\/admin(\/w\/[\w-]+)?(\?|$)/.test(request.url ?? '')
    if (wire && !maySpeakWire(request)) response.writeHead(403).end()
    else if (wire) void serveWire(core, request, response)
    else if (isCall(request)) void serveCall(parts, request, response)
    else void listener(request, response)
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
      await parts.states.closeAll()
      await core.functions.close(GRACE_MS)
      await Promise.all([stop(server, GRACE_MS), server.closeAllConnections()])
      store.close()
      unlock()
    }
    const { problems } = rules.report(store.catalog.names())
    return { url, port, seeded, problems: options.rulesFile ? problems : [], damage, warm, close }
  } catch (thrown) {
    store.close()
    unlock()
    throw thrown
  }
}
