import { cores, watch } from './busy'
import type { FunctionConfig } from './config'
import type { Instance } from './instance'

const MOST_INSTANCES = 8
const MOST_STARTING = 2
/** A call waits this long for a busy instance before another one is started: starting costs half a second of a core. */
const PATIENCE_MS = 40
/** Where each core has an instance and calls still wait, it is watched for so long whether another one would help. */
const WATCH_MS = 500
const LONGEST_WAIT_MS = 60_000

type Taker = (instance: Instance | undefined) => void
interface Version {
  version: number
  config: FunctionConfig
}

/** The instances of one function: grows on demand, keeps what it has warm, drops those of an old version. */
export class Pool {
  readonly name: string
  readonly file: string
  config: FunctionConfig
  version: number
  broken = ''
  readonly #make: (pool: Pool) => Instance
  readonly #instances = new Set<Instance>()
  #waiting: Taker[] = []
  #impatient: NodeJS.Timeout | undefined
  #closed = false

  constructor(name: string, file: string, start: Version & { make(pool: Pool): Instance }) {
    this.name = name
    this.file = file
    this.version = start.version
    this.config = start.config
    this.#make = start.make
  }

  /** A new version of the function's file: idle instances leave now, busy ones after their call. */
  renew({ version, config }: Version): void {
    Object.assign(this, { version, config, broken: '' })
    for (const instance of this.#instances) if (instance.state === 'idle') void instance.end()
  }

  start(): Instance {
    const instance = this.#make(this)
    this.#instances.add(instance)
    return instance
  }

  left(instance: Instance): void {
    this.#instances.delete(instance)
    const current = instance.version === this.version
    if (current) this.broken = instance.broken
    // one that never got ready would only be followed by more of the same
    if (current && !instance.wasReady) for (const taker of this.#waiting.splice(0)) taker(undefined)
    this.offer()
  }

  /** An instance for one call; nothing when the function cannot be loaded or none becomes free. */
  take(): Promise<Instance | undefined> {
    return new Promise((resolve) => {
      if (this.broken !== '') return resolve(undefined)
      const taker: Taker = (instance) => {
        clearTimeout(patience)
        resolve(instance)
      }
      const patience = setTimeout(() => {
        this.#waiting = this.#waiting.filter((one) => one !== taker)
        resolve(undefined)
      }, LONGEST_WAIT_MS)
      this.#waiting.push(taker)
      this.offer()
    })
  }

  /** Gives idle instances to those who wait longest. */
  offer(): void {
    for (const instance of this.#instances) {
      if (instance.state !== 'idle') continue
      if (instance.version !== this.version) {
        void instance.end()
        continue
      }
      const next = this.#waiting.shift()
      if (!next) break
      instance.state = 'busy'
      next(instance)
    }
    if (this.#waiting.length > 0) this.#grow()
    else this.#calm()
  }

  #calm(): void {
    clearTimeout(this.#impatient)
    this.#impatient = undefined
  }

  #grow(): void {
    if (this.#closed || this.broken !== '') return
    const live = [...this.#instances].filter(({ state, version }) => state !== 'gone' && version === this.version)
    const starting = live.filter(({ state }) => state === 'starting').length
    if (live.length === 0) {
      this.start()
      return
    }
    if (live.length >= MOST_INSTANCES || starting >= MOST_STARTING || this.#impatient) return
    const isManned = live.length >= cores
    const hasTime = isManned ? watch(live.map((one) => one.measured)) : () => true
    this.#impatient = setTimeout(
      () => {
        this.#impatient = undefined
        if (this.#waiting.length > starting && hasTime()) this.start()
        else if (this.#waiting.length > 0) this.#grow()
      },
      isManned ? WATCH_MS : PATIENCE_MS,
    )
  }

  stats(): { name: string; instances: number; busy: number; waiting: number } {
    const busy = [...this.#instances].filter(({ state }) => state === 'busy').length
    return { name: this.name, instances: this.#instances.size, busy, waiting: this.#waiting.length }
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#impatient)
    for (const taker of this.#waiting.splice(0)) taker(undefined)
    await Promise.all([...this.#instances].map((instance) => instance.end()))
  }
}
