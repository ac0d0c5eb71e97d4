import { randomUUID } from 'node:crypto'

interface Sent {
  id: string
  api: string
  input: unknown
  output: unknown
  function: string
  requestId: string
  at: number
}
const KEPT = 1000

/** Every call to WeChat's own interfaces, kept where people and tests can see it. */
export class Outbox {
  readonly #sent: Sent[] = []

  add(sent: Omit<Sent, 'id'>): void {
    this.#sent.push({ id: randomUUID(), ...sent })
    if (this.#sent.length > KEPT) this.#sent.shift()
  }

  /** Newest first. */
  list(): Sent[] {
    return [...this.#sent].reverse()
  }
}
