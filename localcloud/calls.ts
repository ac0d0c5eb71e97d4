export interface Identity {
  openid?: string
  source: string
}
export interface Invocation {
  requestId: string
  function: string
  action: string
  identity: Identity
  roundTrips: number
  parent?: Invocation
  cold: boolean
}
export interface CallRecord {
  function: string
  action: string
  ms: number
  roundTrips: number
  ok: boolean
  failure?: string
  requestId: string
  cold: boolean
  at: number
  source: string
}
export interface LogLine {
  requestId: string
  level: string
  text: string
  at: number
}

const KEPT_CALLS = 200
const KEPT_LINES = 2000

/** The last calls and what they logged. */
export class Calls {
  readonly #records: CallRecord[] = []
  readonly #lines: LogLine[] = []

  add(record: CallRecord): void {
    this.#records.push(record)
    if (this.#records.length > KEPT_CALLS) this.#records.shift()
  }

  log(line: LogLine): void {
    this.#lines.push({ ...line, text: line.text.slice(0, 4000) })
    if (this.#lines.length > KEPT_LINES) this.#lines.shift()
  }

  /** Newest first. */
  list(): CallRecord[] {
    return [...this.#records].reverse()
  }

  logs(requestId?: string): LogLine[] {
    return requestId ? this.#lines.filter((line) => line.requestId === requestId) : this.#lines.slice(-200)
  }
}

/** Counts a database request for the function that made it and for those that called it. */
export const countRoundTrip = (invocation: Invocation | undefined): void => {
  for (let one = invocation; one; one = one.parent) one.roundTrips++
}
