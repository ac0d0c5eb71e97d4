import { createHash, randomUUID } from 'node:crypto'
import { cloud } from './cloud'

/** What an act may know of the world around it. Nothing below reads a clock, a dice or the environment. */
export type Context = {
  /** Milliseconds since 1970. */
  now: number
  requestId: string
  openid: string | undefined
  /** Which of the person's sessions a browser shows; WeChat's own calls have none. */
  session?: string
  /** What a browser says of itself, and from where it asks. */
  browser?: { agent: string; address: string }
  source: string
}

/** localcloud's virtual clock reaches the functions as an offset, or as the time at which it stands still; the cloud has neither. */
const time = (): number => {
  const { LOCALCLOUD_CLOCK_FROZEN_MS: frozen, LOCALCLOUD_CLOCK_OFFSET_MS: offset } = process.env
  return frozen ? Number(frozen) : Date.now() + Number(offset ?? 0)
}

type Platform = { request_id?: string }
/** A call for whose caller WeChat does not vouch. */
export const strangersContext = ({ request_id }: Platform): Context => ({
  ...{ now: time(), requestId: request_id ?? randomUUID(), openid: undefined, source: '' },
})
export const contextOf = (platform: Platform): Context => {
  const { OPENID, SOURCE = '' } = cloud.getWXContext()
  return { ...strangersContext(platform), openid: OPENID || undefined, source: SOURCE }
}

/** The same words give the same digest whatever the order of their keys. */
export const digest = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex')

/** The same words for the same value whatever the order of its keys. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join(',')}}`
}

/** Which of WeChat's templates remind of what, as JSON: README.md, "Reminders in WeChat". Empty until the operator has some. */
export const reminderTemplates = (): string => process.env.REMINDER_TEMPLATES ?? ''

/** What stands before a card's token so that WeChat's own scanner opens the mini-program: an address registered there; empty on one machine. */
export const cardLink = (): string => process.env.CARD_LINK ?? ''
