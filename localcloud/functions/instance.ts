import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Invocation } from '../calls'
import type { Measured } from './busy'
import type { CallMessage, WorkerMessage } from './messages'

interface InstanceOptions {
  id: string
  file: string
  version: number
  memoryMb: number
  env: Record<string, string>
  onLog(line: { requestId: string; level: string; text: string }): void
  onReady(): void
  onGone(): void
}
export type Answer = { kind: 'done'; bytes: Buffer } | { kind: 'failed' | 'crashed' | 'timeout'; message: string }

/** One function instance: a worker thread that serves one call at a time. */
export class Instance {
  readonly id: string
  readonly version: number
  state: 'starting' | 'idle' | 'busy' | 'gone' = 'starting'
  invocation: Invocation | undefined
  served = 0
  broken = ''
  wasReady = false
  /** Resolves when it is ready, or gone. */
  readonly settled: Promise<void>
  #arrived = () => {}
  readonly #worker: Worker
  readonly #options: InstanceOptions
  #settle: ((answer: Answer) => void) | undefined

  constructor(options: InstanceOptions) {
    this.id = options.id
    this.version = options.version
    this.#options = options
    this.settled = new Promise((resolve) => {
      this.#arrived = resolve
    })
    this.#worker = new Worker(join(__dirname, WORKER_FILE), {
      workerData: { file: options.file },
      env: options.env,
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMb },
      stdout: true,
      stderr: true,
    })
    this.#worker.on('message', (message: WorkerMessage) => this.#heard(message))
    this.#worker.on('error', (thrown) => this.#gone(whyGone(thrown, options.memoryMb)))
    this.#worker.on('exit', () => this.#gone('user process exit when running'))
  }

  get measured(): Measured {
    return this.#worker.performance
  }

  #heard(message: WorkerMessage): void {
    if (message.kind === 'log') this.#options.onLog(message)
    else if (message.kind === 'broken') this.#breaks(message.message)
    else if (message.kind === 'ready') this.#starts()
    else if (message.requestId !== this.invocation?.requestId) return
    else if (message.kind === 'done') this.#answer({ kind: 'done', bytes: Buffer.from(message.bytes.buffer) })
    else this.#answer({ kind: 'failed', message: message.message })
  }

  #starts(): void {
    if (this.state === 'starting') this.state = 'idle'
    this.wasReady = true
    this.#arrived()
    this.#options.onReady()
  }

  #breaks(text: string): void {
    this.broken = text
    this.#options.onLog({ requestId: '', level: 'error', text })
    void this.#worker.terminate()
  }

  #answer(answer: Answer): void {
    const settle = this.#settle
    this.#settle = undefined
    this.invocation = undefined
    if (this.state === 'busy') this.state = 'idle'
    settle?.(answer)
  }

  #gone(message: string): void {
    if (this.state === 'gone') return
    this.state = 'gone'
    this.#arrived()
    this.#answer({ kind: 'crashed', message })
    this.#options.onGone()
  }

  /** Runs one call; a call that outlives its time ends the instance. */
  call(invocation: Invocation, message: CallMessage, timeoutMs: number): Promise<Answer> {
    this.state = 'busy'
    this.invocation = invocation
    this.served++
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#answer({ kind: 'timeout', message: `Invoking task timed out after ${timeoutMs / 1000} seconds` })
        this.end()
      }, timeoutMs)
      this.#settle = (answer) => {
        clearTimeout(timer)
        resolve(answer)
      }
      this.#worker.postMessage(message)
    })
  }

  end(): Promise<unknown> {
    if (this.state === 'idle') this.state = 'gone'
    return this.#worker.terminate()
  }
}

/** In the words of the platform's status codes (434), with the limit that was met. */
const whyGone = (thrown: unknown, memoryMb: number): string => {
  if (!(thrown instanceof Error)) return String(thrown)
  const full = 'code' in thrown && thrown.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return full ? `Memory limit exceeded: the instance needed more than ${memoryMb} MB` : thrown.message
}

/** server.js and main.js are bundled one level above functions/worker.js. */
const WORKER_FILE = join('functions', 'worker.js')
