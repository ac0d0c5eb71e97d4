import { randomUUID } from 'node:crypto'
import { type Calls, declaredFailure, type Identity, type Invocation } from '../calls'
import { type Clock, machineNow } from '../clock'
import type { Faults } from '../faults'
import { configOf, entryOf, type FunctionConfig, functionNames } from './config'
import { callEnv, contextAt, workerEnv } from './environment'
import { type Answer, Instance } from './instance'
import { Pool } from './pool'

interface FunctionsGround {
  functionsDir: string
  envId: string
  appId: string
  secrets: Record<string, string>
  clock: Clock
  calls: Calls
  faults: Faults
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
type Verdict =
  | { ok: true; bytes: Buffer }
  | { ok: false; code: 'UNKNOWN_FUNCTION' | 'FUNCTION_FAILED' | 'FUNCTION_TIMEOUT'; message: string }
export type Outcome = Served & Verdict

/** The deployed functions, each with its pool of warm instances. */
export class Functions {
  readonly #ground: FunctionsGround
  readonly #pools: Map<string, Pool>
  readonly #byId: Map<string, Instance>
  readonly #borrowed: boolean
  #wireUrl = ''
  #running = 0
  #closing = false

  /** With a lender its instances serve this cloud, too: each call tells them where its data is. */
  constructor(ground: FunctionsGround, lender?: Functions) {
    this.#ground = ground
    this.#pools = lender ? lender.#pools : new Map()
    this.#byId = lender ? lender.#byId : new Map()
    this.#borrowed = lender !== undefined
  }

  names(): string[] {
    return functionNames(this.#ground.functionsDir)
  }

  has(name: string): boolean {
    return entryOf(this.#ground.functionsDir, name) !== undefined
  }

  config(name: string): FunctionConfig {
    return configOf(this.#ground.functionsDir, name)
  }

  /** Starts one instance of every function, one after the other so that nothing else waits for them all. */
  async warm(wireUrl: string): Promise<void> {
    this.#wireUrl = wireUrl
    if (this.#borrowed) return
    for (const name of this.names()) {
      if (this.#closing) return
      const pool = this.#pool(name)
      if (pool?.stats().instances === 0) await pool.start().settled
    }
  }

  /** The invocation that an instance is busy with: its identity and its counters. */
  invocationOf(instanceId: string): Invocation | undefined {
    return this.#byId.get(instanceId)?.invocation
  }

  #pool(name: string): Pool | undefined {
    const entry = entryOf(this.#ground.functionsDir, name)
    if (!entry) return undefined
    const { file, version } = entry
    const known = this.#pools.get(name)
    if (known?.version === version) return known
    const config = this.config(name)
    if (known) {
      known.renew({ version, config })
      return known
    }
    const pool = new Pool(name, file, { version, config, make: (of) => this.#make(of) })
    this.#pools.set(name, pool)
    return pool
  }

  #make(pool: Pool): Instance {
    const id = randomUUID()
    const { envId, secrets } = this.#ground
    const instance = new Instance({
      id,
      file: pool.file,
      version: pool.version,
      memoryMb: pool.config.memoryMb,
      env: workerEnv({ envId, secrets, context: contextAt(this.#wireUrl, id) }),
      onLog: (line) => (instance.invocation ?? this).log(line),
      onReady: () => pool.offer(),
      onGone: () => {
        this.#byId.delete(id)
        pool.left(instance)
      },
    })
    this.#byId.set(id, instance)
    return instance
  }

  log(line: { requestId: string; level: string; text: string }): void {
    this.#ground.calls.log({ ...line, at: this.#ground.clock.now() })
  }

  /** Calls a function as the cloud would: never throws, a failure is an outcome. */
  async invoke(name: string, job: Job): Promise<Outcome> {
    const started = machineNow()
    const { requestId } = job
    const log: Invocation['log'] = (line) => this.log(line)
    const invocation: Invocation = { ...job, function: name, roundTrips: 0, cold: false, log }
    const served = (): Served => ({ requestId, roundTrips: invocation.roundTrips, ms: machineNow() - started })
    const pool = this.#pool(name)
    if (!pool || this.#closing) {
      const message = `FunctionName parameter could not be found: ${name}`
      return { ok: false, code: 'UNKNOWN_FUNCTION', message, ...served() }
    }
    this.#running++
    const verdict = verdictOf(await this.#run(pool, invocation, job))
    this.#running--
    const outcome = { ...verdict, ...served() }
    this.#record(invocation, outcome)
    return outcome
  }

  async #run(pool: Pool, invocation: Invocation, { requestId, event, identity }: Job): Promise<Answer> {
    const instance = await pool.take()
    if (!instance) return { kind: 'crashed', message: pool.broken || 'no instance became free' }
    invocation.cold = instance.served === 0
    const { clock, appId, faults } = this.#ground
    const wire = { TCB_CONTEXT_CNFG: contextAt(this.#wireUrl, instance.id) }
    const env = { ...callEnv(identity, appId, clock), ...wire }
    const context = this.#context(pool, requestId)
    const suffering = faults.suffering(pool.name, invocation.action)
    const timeoutMs = (suffering?.kind === 'timeout' ? suffering.ms : undefined) ?? pool.config.timeoutMs
    const answer = await instance.call(invocation, { requestId, event, context, env, suffering }, timeoutMs)
    pool.offer()
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

  #record(invocation: Invocation, outcome: Outcome): void {
    const { calls, clock } = this.#ground
    const { requestId, cold, action, identity } = invocation
    const at = clock.now()
    if (!outcome.ok) calls.log({ requestId, level: 'error', text: outcome.message, at })
    const failure = outcome.ok ? declaredFailure(outcome.bytes) : outcome.code
    const { ms, roundTrips } = outcome
    const source = identity.source
    const ok = failure === undefined
    calls.add({ function: invocation.function, action, ms, roundTrips, ok, failure, requestId, cold, at, source })
  }

  stats(): ReturnType<Pool['stats']>[] {
    return this.names().map((name) => this.#pools.get(name)?.stats() ?? { name, instances: 0, busy: 0, waiting: 0 })
  }

  /** Lets running calls finish for a while, then ends every instance. */
  async close(graceMs: number): Promise<void> {
    this.#closing = true
    const until = machineNow() + graceMs
    while (this.#running > 0 && machineNow() < until) await new Promise((resolve) => setTimeout(resolve, 10))
    if (!this.#borrowed) await Promise.all([...this.#pools.values()].map((pool) => pool.close()))
  }
}

const verdictOf = (answer: Answer): Verdict => {
  if (answer.kind === 'done') return { ok: true, bytes: answer.bytes }
  const code = answer.kind === 'timeout' ? 'FUNCTION_TIMEOUT' : 'FUNCTION_FAILED'
  return { ok: false, code, message: answer.message }
}
