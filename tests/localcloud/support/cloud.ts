import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { bundledCloud } from './bundle'

export interface StartOptions {
  functionsDir?: string
  seedDir?: string
  indexesFile?: string
  webDir?: string
  /** Kept after close when it is given; a temporary one is removed. */
  dataDir?: string
  rulesFile?: string
  secrets?: string[]
  people?: { collection: string; id: string; openid: string; name: string; note: string; kind: string }
  transactionTtlMs?: number
}
export interface Failure {
  code: string
  message: string
  fields?: Record<string, string>
}
export interface Envelope {
  ok: boolean
  output?: unknown
  failure?: Failure
  requestId?: string
}
export interface Reply {
  status: number
  envelope: Envelope
  roundTrips: number
  requestId: string
}
export interface RunningCloud {
  url: string
  port: number
  dataDir: string
  pid: number
  /** A session for a sample person. */
  signIn(memberId: string): Promise<string>
  /** POST /call/<function>. */
  call(name: string, body: unknown, session?: string): Promise<Reply>
  /** Any /local endpoint; answers the envelope's output or throws its failure. */
  local(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown>
  /** kill -9. */
  kill(): Promise<void>
  close(): Promise<void>
}

// a cloud that starts beside other suites on two cores needs more than jest's five seconds
if (typeof jest !== 'undefined') jest.setTimeout(60_000)

const FIXTURES = join(__dirname, '../fixtures')

const flagsOf = (options: StartOptions, dataDir: string): string[] => {
  const flags = [
    '--json',
    '--port=0',
    `--data=${dataDir}`,
    `--functions=${options.functionsDir ?? join(FIXTURES, 'functions')}`,
  ]
  if (options.seedDir) flags.push(`--seed=${options.seedDir}`)
  if (options.indexesFile) flags.push(`--indexes=${options.indexesFile}`)
  if (options.webDir) flags.push(`--web=${options.webDir}`)
  if (options.rulesFile) flags.push(`--rules=${options.rulesFile}`)
  if (options.secrets) flags.push(`--secrets=${options.secrets.join(',')}`)
  if (options.people) flags.push(`--people=${JSON.stringify(options.people)}`)
  if (options.transactionTtlMs) flags.push(`--transaction-ttl=${options.transactionTtlMs}`)
  return flags
}

const readyUrl = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let errors = ''
    child.stderr?.on('data', (chunk) => {
      errors += String(chunk)
    })
    child.once('exit', (code) => reject(new Error(`localcloud ended with ${code}: ${errors}`)))
    if (!child.stdout) return reject(new Error('no stdout'))
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{"ready":true')) resolve(String(JSON.parse(line).url))
    })
  })

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
  })

const post = async (url: string, body: unknown, session?: string): Promise<Reply> => {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (session) headers.authorization = `Bearer ${session}`
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const envelope: Envelope = await response.json()
  return {
    status: response.status,
    envelope,
    roundTrips: Number(response.headers.get('x-db-round-trips') ?? 0),
    requestId: response.headers.get('x-request-id') ?? '',
  }
}

const localOf = (url: string) => async (method: string, path: string, body?: unknown) => {
  const response = await fetch(`${url}/local/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const answer = await response.json()
  if (answer?.ok === false) throw new Error(`${answer.failure?.code}: ${answer.failure?.message}`)
  return answer
}

/** Starts a cloud of its own on a free port, in a process of its own. */
export const startCloud = async (options: StartOptions = {}): Promise<RunningCloud> => {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'localcloud-data-'))
  const child = spawn(process.execPath, [join(bundledCloud(), 'main.js'), ...flagsOf(options, dataDir)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await readyUrl(child)
  const local = localOf(url)
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended(child)
  }
  return {
    url,
    port: Number(new URL(url).port),
    dataDir,
    pid: child.pid ?? 0,
    local,
    signIn: async (memberId) => {
      const output = await local('POST', 'sign-in', { memberId })
      return typeof output === 'object' && output !== null && 'session' in output ? String(output.session) : ''
    },
    call: (name, body, session) => post(`${url}/call/${name}`, body, session),
    kill: () => stop('SIGKILL'),
    close: async () => {
      await stop('SIGTERM')
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
