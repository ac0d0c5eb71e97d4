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
  /** Where what the function prints is kept. */
  log(line: { requestId: string; level: string; text: string }): void
}
interface CallRecord {
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
interface LogLine {
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

  /** A timer's good runs replace each other: one that fires every few seconds must not push the people's calls out. */
  add(record: CallRecord): void {
    const twin = ({ ok, action, function: name }: CallRecord) =>
      ok && action === record.action && name === record.function
    const old = record.source.startsWith('wx_trigger') && record.ok ? this.#records.findIndex(twin) : -1
    if (old >= 0) this.#records.splice(old, 1)
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

const NO = '{"ok":false'

/** The code in an envelope that says no, for the list of calls. */
export const declaredFailure = (bytes: Buffer): string | undefined => {
  if (bytes.toString('latin1', 0, NO.length) !== NO) return undefined
  return /"code":"([^"]+)"/.exec(bytes.toString())?.[1] ?? 'FAILED'
}
