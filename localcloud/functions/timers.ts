import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock'
import { nextAfter, parseCron } from './cron'
import type { Functions, Outcome } from './functions'

interface TimerView {
  function: string
  timer: string
  cron: string
  next: number | null
  last: number | null
  running: boolean
  problem?: string
}
interface Fired {
  function: string
  timer: string
  due: number
  ok: boolean
  result: unknown
}
interface Timer extends TimerView {
  after: number
}
const TICK_MS = 250

/** Fires the timers of every function's config.json when the cloud's clock passes their time. */
export class Timers {
  readonly #functions: Functions
  readonly #clock: Clock
  readonly #timers = new Map<string, Timer>()
  #ticker: NodeJS.Timeout | undefined
  #firing: Promise<Fired[]> = Promise.resolve([])

  constructor(functions: Functions, clock: Clock) {
    this.#functions = functions
    this.#clock = clock
  }

  start(): void {
    this.#learn()
    this.#ticker = setInterval(() => void this.settle(), TICK_MS)
  }

  stop(): void {
    clearInterval(this.#ticker)
  }

  #learn(): void {
    const seen = new Set<string>()
    for (const name of this.#functions.names()) {
      for (const { name: timer, cron } of this.#functions.config(name).timers) {
        const key = `${name}/${timer}`
        seen.add(key)
        if (this.#timers.get(key)?.cron !== cron) this.#timers.set(key, this.#made(name, timer, cron))
      }
    }
    for (const key of this.#timers.keys()) if (!seen.has(key)) this.#timers.delete(key)
  }

  #made(name: string, timer: string, cron: string): Timer {
    const after = this.#clock.now()
    const base = { function: name, timer, cron, last: null, running: false, after }
    try {
      return { ...base, next: nextAfter(parseCron(cron), after) ?? null }
    } catch (thrown) {
      return { ...base, next: null, problem: thrown instanceof Error ? thrown.message : String(thrown) }
    }
  }

  list(): TimerView[] {
    this.#learn()
    return [...this.#timers.values()].map(({ after: _, ...view }) => view)
  }

  /** Fires everything that is due, in order of due times; a jump over several times of one timer fires it once. */
  settle(): Promise<Fired[]> {
    this.#firing = this.#firing.then(() => this.#fireDue())
    return this.#firing
  }

  async #fireDue(): Promise<Fired[]> {
    const now = this.#clock.now()
    const fired: Fired[] = []
    const due = [...this.#timers.values()].filter(({ next, running }) => next !== null && next <= now && !running)
    for (const timer of due.sort((a, b) => (a.next ?? 0) - (b.next ?? 0))) {
      const at = timer.next ?? now
      timer.next = nextAfter(parseCron(timer.cron), now) ?? null
      fired.push(await this.#fire(timer, at))
    }
    // the clock was set back: what lay far ahead is due sooner again
    for (const timer of this.#timers.values()) {
      if (timer.problem === undefined && now < timer.after) timer.next = nextAfter(parseCron(timer.cron), now) ?? null
      timer.after = now
    }
    return fired
  }

  async #fire(timer: Timer, due: number): Promise<Fired> {
    timer.running = true
    timer.last = due
    const event = { Type: 'Timer', TriggerName: timer.timer, Time: new Date(due).toISOString(), Message: '' }
    const outcome = await this.#functions.invoke(timer.function, {
      event,
      action: `timer ${timer.timer}`,
      identity: { source: 'wx_trigger' },
      requestId: randomUUID(),
    })
    timer.running = false
    return { function: timer.function, timer: timer.timer, due, ok: outcome.ok, result: resultOf(outcome) }
  }

  /** Runs one timer now, outside its times. */
  async run(name: string, timer: string): Promise<Fired | undefined> {
    this.#learn()
    const known = this.#timers.get(`${name}/${timer}`)
    if (!known) return undefined
    const run = this.#firing.then(() => this.#fire(known, this.#clock.now()))
    this.#firing = run.then(() => [])
    return run
  }
}

const resultOf = (outcome: Outcome): unknown =>
  outcome.ok ? JSON.parse(outcome.bytes.toString()) : { code: outcome.code, message: outcome.message }
