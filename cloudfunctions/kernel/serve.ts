import { commonFailures, type Envelope } from '../../types/envelope'
import { type Context, contextOf, strangersContext } from './context'
import { NoAnswer, Refusal } from './failure'
import type { Handler } from './handle'
import { personOf } from './session'

type HttpEvent = { httpMethod: string; headers?: Record<string, string>; body?: string; isBase64Encoded?: boolean }
type TimerEvent = { Type: 'Timer'; TriggerName: string }
type Platform = { request_id?: string }

const has = <K extends string>(event: unknown, key: K): event is Record<K, unknown> =>
  typeof event === 'object' && event !== null && key in event
const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

type Table = Record<string, string>

const failed = (refusal: Refusal, table: Table, { requestId }: Context): Envelope => {
  const message = table[refusal.code] ?? commonFailures.INTERNAL
  return {
    ok: false,
    failure: { code: refusal.code, message, ...(refusal.fields ? { fields: refusal.fields } : {}) },
    requestId,
  }
}

/** Whatever was thrown becomes a declared failure; what nobody declared is masked and logged under its request id. */
const explain = (error: unknown, handler: Handler | undefined, context: Context): Envelope => {
  const own: Table = handler?.action.failures ?? {}
  if (error instanceof Refusal && error.code in own) return failed(error, own, context)
  const declared: Table = commonFailures
  if (error instanceof Refusal && error.code in declared) return failed(error, declared, context)
  if (error instanceof NoAnswer) return failed(new Refusal('BUSY'), declared, context)
  const stack = error instanceof Error ? error.stack : undefined
  console.error(
    JSON.stringify({ requestId: context.requestId, action: handler?.action.name, error: String(error), stack }),
  )
  return failed(new Refusal('INTERNAL'), declared, context)
}

const answer = async (handlers: Map<string, Handler>, event: unknown, context: Context): Promise<Envelope> => {
  const name = has(event, 'action') ? text(event.action) : undefined
  const handler = name === undefined ? undefined : handlers.get(name)
  try {
    if (!handler || handler.action.allow.reach === 'cloud') throw new Refusal('UNKNOWN_ACTION')
    const key = has(event, 'key') ? text(event.key) : undefined
    const input = has(event, 'input') ? event.input : undefined
    return {
      ok: true,
      output: await handler.run({ input, key: key && /^[\w-]{8,64}$/.test(key) ? key : undefined }, context),
    }
  } catch (error) {
    return explain(error, handler, context)
  }
}

const tick = async (handlers: Map<string, Handler>, name: string, context: Context): Promise<Envelope> => {
  const handler = handlers.get(name)
  try {
    const fromCloud = context.source.split(',')[0] === 'wx_trigger' && !context.openid
    if (handler?.action.allow.reach !== 'cloud' || !fromCloud) throw new Refusal('NOT_ALLOWED')
    return { ok: true, output: await handler.run({ input: {}, key: undefined }, context) }
  } catch (error) {
    return explain(error, handler, context)
  }
}

const overHttp = async (handlers: Map<string, Handler>, event: HttpEvent, context: Context) => {
  const headers = Object.fromEntries(
    Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  )
  const person = personOf(headers.authorization, context.now)
  const address = headers['x-real-ip'] ?? headers['x-forwarded-for']?.split(',').at(-1)?.trim() ?? ''
  const asking = {
    ...context,
    openid: person?.openid,
    ...(person ? { session: person.id } : {}),
    browser: { agent: headers['user-agent'] ?? '', address },
  }
  const raw = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
  const body = safely(raw)
  const envelope =
    body === undefined
      ? failed(new Refusal('BAD_INPUT'), commonFailures, context)
      : await answer(handlers, body, asking)
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(envelope),
  }
}

const safely = (raw: string): unknown => {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}

/**
 * One function's front door. Knows the three shapes that an event has: a call from the mini-program (WeChat vouches for
 * the person), CloudBase's HTTP access (a session does), and the platform's timer (nobody is calling).
 */
export const serve = (domain: string, list: readonly Handler[]) => {
  const handlers = new Map(list.map((handler) => [handler.action.name, handler]))
  const main = async (event: unknown, platform: Platform = {}) => {
    if (has(event, 'httpMethod')) return overHttp(handlers, event as HttpEvent, strangersContext(platform))
    const context = contextOf(platform)
    if (has(event, 'Type') && event.Type === 'Timer')
      return tick(handlers, `${domain}.${(event as TimerEvent).TriggerName}`, context)
    return answer(handlers, event, context)
  }
  return Object.assign(main, { actions: list.map((handler) => handler.action) })
}
