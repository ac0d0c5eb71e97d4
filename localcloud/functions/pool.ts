import { randomUUID } from 'node:crypto'
import type { Calls, Identity, Invocation } from '../calls'
import { type Clock, machineNow } from '../clock'
import { configOf, entryOf, type FunctionConfig, functionNames, versionOf } from './config'
import { callEnv, workerEnv } from './environment'
import { type Answer, Instance } from './instance'

export interface PoolGround {
  functionsDir: string
  envId: string
  appId: string
  secrets: Record<string, string>
  clock: Clock
  calls: Calls
}
export interface Job {
  event: unknown
  action: string
  identity: Identity
  requestId: string
  parent?: Invocation
}
export interface Served {
  requestId: string
  roundTrips: number
  ms: number
}
export type Outcome = Served &
  (
    | { ok: true; text: string }
    | { ok: false; code: 'UNKNOWN_FUNCTION' | 'FUNCTION_FAILED' | 'FUNCTION_TIMEOUT'; message: string }
  )

const MOST_INSTANCES = 8
const MOST_STARTING = 2
const PATIENCE_MS = 40

interface Pool {
  name: string
  file: string
  config: FunctionConfig
  version: number
  instances: Instance[]
  waiting: ((instance: Instance) => void)[]
  impatient?: NodeJS.Timeout
  broken: string
}

/** Warm pools of instances, one pool for each function. */
export class Functions {
  readonly #ground: PoolGround
  readonly #pools = new Map<string, Pool>()
  readonly #byId = new Map<string, Instance>()
  #wireUrl = ''
  #running = 0
  #closing = false

  constructor(ground: PoolGround) {
    this.#ground = ground
  }

  names(): string[] {
    return functionNames(this.#ground.functionsDir)
  }

  config(name: string): FunctionConfig {
    return configOf(this.#ground.functionsDir, name)
  }

  /** Starts one instance of every function, one after the other so that nothing waits for them all. */
  async warm(wireUrl: string): Promise<void> {
    this.#wireUrl = wireUrl
    for (const name of this.names()) {
      if (this.#closing) return
      const pool = this.#pool(name)
      if (pool && pool.instances.length === 0) await this.#ready(this.#start(pool))
    }
  }

  #ready(instance: Instance): Promise<void> {
    return new Promise((resolve) => {
      const look = () => (instance.state === 'starting' ? setTimeout(look, 10) : resolve())
      look()
    })
  }

  /** The invocation that a worker is busy with: its identity and its counters. */
  invocationOf(instanceId: string): Invocation | undefined {
    return this.#byId.get(instanceId)?.invocation
  }

  #pool(name: string): Pool | undefined {
    const file = entryOf(this.#ground.functionsDir, name)
    if (!file) return undefined
    const version = versionOf(file)
    const known = this.#pools.get(name)
    if (known?.version === version) return known
    const pool: Pool = known ?? {
      name,
      file,
      config: this.config(name),
      version,
      instances: [],
      waiting: [],
      broken: '',
    }
    Object.assign(pool, { version, config: this.config(name), broken: '' })
    this.#pools.set(name, pool)
    for (const instance of pool.instances) if (instance.state === 'idle') void instance.end()
    return pool
  }

  #start(pool: Pool): Instance {
    const id = randomUUID()
    const { envId, secrets, calls, clock } = this.#ground
    const instance = new Instance({
      id,
      file: pool.file,
      version: pool.version,
      memoryMb: pool.config.memoryMb,
      env: workerEnv({ envId, secrets, wireUrl: `${this.#wireUrl}/admin/w/${id}` }),
      onLog: (line) => calls.log({ ...line, at: clock.now() }),
      onReady: () => this.#offer(pool),
      onGone: () => {
        this.#byId.delete(id)
        pool.instances = pool.instances.filter((kept) => kept !== instance)
        pool.broken = instance.broken
        this.#offer(pool)
      },
    })
    this.#byId.set(id, instance)
    pool.instances.push(instance)
    return instance
  }

  /** Gives idle instances to those who wait; those of an old version leave. */
  #offer(pool: Pool): void {
    for (const instance of pool.instances) {
      if (instance.state !== 'idle') continue
      if (instance.version !== pool.version) {
        void instance.end()
        continue
      }
      const next = pool.waiting.shift()
      if (!next) break
      instance.state = 'busy'
      next(instance)
    }
    if (pool.waiting.length > 0) this.#grow(pool)
  }

  #grow(pool: Pool): void {
    if (this.#closing || pool.broken !== '') return
    const live = pool.instances.filter((instance) => instance.state !== 'gone' && instance.version === pool.version)
    const starting = live.filter((instance) => instance.state === 'starting').length
    if (live.length === 0) return void this.#start(pool)
    if (live.length >= MOST_INSTANCES || starting >= MOST_STARTING || pool.impatient) return
    pool.impatient = setTimeout(() => {
      pool.impatient = undefined
      if (pool.waiting.length > starting) this.#start(pool)
    }, PATIENCE_MS)
  }

  #take(pool: Pool): Promise<Instance | undefined> {
    return new Promise((resolve) => {
      const patience = setTimeout(() => {
        pool.waiting = pool.waiting.filter((one) => one !== mine)
        resolve(undefined)
      }, 60_000)
      const look = setInterval(() => {
        if (pool.broken !== '') done(undefined)
      }, 50)
      const done = (instance: Instance | undefined) => {
        clearTimeout(patience)
        clearInterval(look)
        pool.waiting = pool.waiting.filter((one) => one !== mine)
        resolve(instance)
      }
      const mine = (instance: Instance) => done(instance)
      pool.waiting.push(mine)
      this.#offer(pool)
    })
  }

  /** Calls a function as the cloud would: never throws, a failure is an outcome. */
  async invoke(name: string, job: Job): Promise<Outcome> {
    const started = machineNow()
    const invocation: Invocation = { ...job, function: name, roundTrips: 0, cold: false }
    const served = (): Served => ({
      requestId: job.requestId,
      roundTrips: invocation.roundTrips,
      ms: machineNow() - started,
    })
    const pool = this.#pool(name)
    if (!pool || this.#closing) {
      return {
        ok: false,
        code: 'UNKNOWN_FUNCTION',
        message: `FunctionName parameter could not be found: ${name}`,
        ...served(),
      }
    }
    this.#running++
    const answer = await this.#run(pool, invocation, job)
    this.#running--
    const outcome = outcomeOf(answer)
    this.#record(invocation, outcome, served())
    return { ...outcome, ...served() }
  }

  async #run(pool: Pool, invocation: Invocation, job: Job): Promise<Answer> {
    const instance = await this.#take(pool)
    if (!instance) return { kind: 'crashed', message: pool.broken || 'no instance became free' }
    invocation.cold = instance.served === 0
    const { clock, appId } = this.#ground
    const message = {
      requestId: job.requestId,
      event: job.event,
      context: this.#context(pool, job.requestId),
      env: callEnv(job.identity, appId, clock.offset()),
    }
    const answer = await instance.call(invocation, message, pool.config.timeoutMs)
    this.#offer(pool)
    return answer
  }

  #context({ name, config }: Pool, requestId: string): Record<string, unknown> {
    return {
      callbackWaitsForEmptyEventLoop: false,
      function_name: name,
      function_version: '$LATEST',
      memory_limit_in_mb: config.memoryMb,
      time_limit_in_ms: config.timeoutMs,
      namespace: this.#ground.envId,
      request_id: requestId,
      environ: '',
      environment: '{}',
    }
  }

  #record(
    invocation: Invocation,
    outcome: { ok: boolean; text?: string; code?: string; message?: string },
    served: Served,
  ): void {
    const failure = outcome.ok ? declaredFailure(outcome.text ?? '') : outcome.code
    const { calls, clock } = this.#ground
    const { requestId, cold, action, identity } = invocation
    if (!outcome.ok) calls.log({ requestId, level: 'error', text: outcome.message ?? '', at: clock.now() })
    const { ms, roundTrips } = served
    calls.add({
      function: invocation.function,
      action,
      ms,
      roundTrips,
      ok: failure === undefined,
      failure,
      requestId,
      cold,
      at: clock.now(),
      source: identity.source,
    })
  }

  stats(): { name: string; instances: number; busy: number; waiting: number }[] {
    return this.names().map((name) => {
      const pool = this.#pools.get(name)
      const busy = pool?.instances.filter((instance) => instance.state === 'busy').length ?? 0
      return { name, instances: pool?.instances.length ?? 0, busy, waiting: pool?.waiting.length ?? 0 }
    })
  }

  /** Lets running calls finish for a while, then ends every instance. */
  async close(graceMs: number): Promise<void> {
    this.#closing = true
    const until = machineNow() + graceMs
    while (this.#running > 0 && machineNow() < until) await new Promise((resolve) => setTimeout(resolve, 10))
    for (const pool of this.#pools.values()) clearTimeout(pool.impatient)
    await Promise.all([...this.#byId.values()].map((instance) => instance.end()))
  }
}

const outcomeOf = (answer: Answer) => {
  if (answer.kind === 'done') return { ok: true, text: answer.text } as const
  const code = answer.kind === 'timeout' ? 'FUNCTION_TIMEOUT' : 'FUNCTION_FAILED'
  return { ok: false, code, message: answer.message } as const
}

/** The code in an envelope that says no, for the list of calls. */
const declaredFailure = (text: string): string | undefined => {
  if (!text.startsWith('{"ok":false')) return undefined
  return /"code":"([^"]+)"/.exec(text)?.[1] ?? 'FAILED'
}
