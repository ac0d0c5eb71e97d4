/** What the phone has of a network: as good as this machine's, slow, or none. */
export type AirState = 'good' | 'slow' | 'none'

/** A crowded cell at the edge of a village: what each request waits, and bytes in a millisecond. */
const WAIT_MS = 400
const BYTES_A_MS = 50

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const weight = (body: unknown): number => {
  if (typeof body === 'string') return body.length
  return body instanceof Blob ? body.size : body instanceof ArrayBuffer ? body.byteLength : 0
}

const isState = (it: unknown): it is AirState => it === 'good' || it === 'slow' || it === 'none'

/** Everything that the phone asks for goes through here; what the desk asks for (who is who) does not. */
export class Air {
  state: AirState
  private readonly plain = window.fetch.bind(window)
  private readonly online = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')

  constructor(given: string | null) {
    this.state = isState(given) ? given : 'good'
    window.fetch = (input, init) => this.fetch(input, init)
    Object.defineProperty(navigator, 'onLine', { get: () => this.state !== 'none' && this.browserOnline() })
  }

  set(state: AirState): void {
    const before = navigator.onLine
    this.state = state
    if (before !== navigator.onLine) dispatchEvent(new Event(navigator.onLine ? 'online' : 'offline'))
  }

  /** How long some bytes take on their way, and whether they arrive. */
  async pass(bytes: number): Promise<void> {
    if (this.state === 'slow') await pause(WAIT_MS / 2 + bytes / BYTES_A_MS)
    if (this.state === 'none') throw new TypeError('没有网络')
  }

  private browserOnline(): boolean {
    return Boolean(this.online?.get?.call(navigator) ?? true)
  }

  private async fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    await this.pass(weight(init?.body))
    const reply = await this.plain(input, init)
    await this.pass(this.state === 'slow' ? (await reply.clone().arrayBuffer()).byteLength : 0)
    return reply
  }
}
