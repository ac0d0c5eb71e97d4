import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../clock'
import { isDoc } from '../query/values'

interface Session {
  openid: string
  memberId: string
}

/** On the cloud's clock: a session lapses when the clock is moved over its end, and is good again when it is moved back. */
const LIFE_MS = 30 * 86_400_000

const readable = (payload: string): unknown => {
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString())
  } catch {
    return undefined
  }
}

/** Signed sessions: they survive restarts, because their secret is kept with the data. */
export class Sessions {
  readonly #secret: string
  readonly #clock: Clock

  constructor(secret: string, clock: Clock) {
    this.#secret = secret
    this.#clock = clock
  }

  #signature(payload: string): string {
    return createHmac('sha256', this.#secret).update(payload).digest('base64url')
  }

  issue(session: Session): string {
    const until = this.#clock.now() + LIFE_MS
    const payload = Buffer.from(JSON.stringify({ ...session, until })).toString('base64url')
    return `${payload}.${this.#signature(payload)}`
  }

  /** The session in an authorization header, if its signature holds and its time is not over. */
  of(authorization: string | undefined): Session | undefined {
    const [, payload = '', signature = ''] = /^Bearer ([\w-]+)\.([\w-]+)$/.exec(authorization ?? '') ?? []
    const wanted = Buffer.from(this.#signature(payload))
    const given = Buffer.from(signature)
    if (payload === '' || wanted.length !== given.length || !timingSafeEqual(wanted, given)) return undefined
    const read = readable(payload)
    if (!isDoc(read) || typeof read.openid !== 'string' || typeof read.until !== 'number') return undefined
    if (read.until <= this.#clock.now()) return undefined
    return { openid: read.openid, memberId: String(read.memberId) }
  }
}
