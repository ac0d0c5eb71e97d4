import { type Phone, report } from '../phone'
import { cloudFiles } from './cloud-files'
import { type Options, promised, Refused, type WxGroup } from './group'

/** What localcloud's door says, as WeChat's cloud says it. */
const CODES: Record<string, [code: number, words: string]> = {
  FUNCTION_FAILED: [-504002, 'functions execute fail'],
  FUNCTION_TIMEOUT: [-504003, 'functions execute timeout'],
  UNKNOWN_FUNCTION: [-501000, 'FunctionName parameter could not be found'],
  TOO_LARGE: [-401003, 'api parameter exceed max size'],
  NO_SESSION: [-501001, 'resource system error'],
  BAD_REQUEST: [-401002, 'api parameter error'],
}

const refused = (code: string): Refused => {
  const [errCode, words] = CODES[code] ?? [-501001, 'resource system error']
  return new Refused(`errCode: ${errCode} | errMsg: ${words}`, { errCode })
}

const post = (phone: Phone, name: string, body: string): Promise<Response> =>
  phone.net.fetch(`/call/${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-phone': '1', ...phone.session.header() },
    body,
  })

/** A session ends on the cloud's clock, which may have been set forward; WeChat's never does. */
const asked = async (phone: Phone, name: string, body: string): Promise<Response> => {
  const reply = await post(phone, name, body)
  if (reply.headers.get('x-refused') !== 'NO_SESSION') return reply
  await phone.session.renew()
  return post(phone, name, body)
}

const actionIn = (data: unknown): string => {
  const action: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'action') : ''
  return typeof action === 'string' ? action : ''
}

const encoder = new TextEncoder()
const sizeOf = (text: string): number => encoder.encode(text).length

/** The code of the failure that a function answered with, in the envelope that ours use; nothing for any other answer. */
const failureIn = (result: unknown): string => {
  const failure: unknown = typeof result === 'object' && result !== null ? Reflect.get(result, 'failure') : undefined
  return typeof failure === 'object' && failure !== null ? String(Reflect.get(failure, 'code')) : ''
}

const callFunction = (phone: Phone) => async (options: Options) => {
  const { name, data = {} } = options
  if (typeof name !== 'string') throw new Refused('parameter.name should be string', { errCode: -401002 })
  const body = JSON.stringify(data)
  const started = performance.now()
  const told = { received: 0, failure: 'OFFLINE', requestId: '' }
  try {
    const reply = await asked(phone, name, body)
    told.requestId = reply.headers.get('x-request-id') ?? ''
    const code = reply.headers.get('x-refused')
    if (code) Object.assign(told, { failure: code })
    if (code) throw refused(code)
    const text = await reply.text()
    const result: unknown = JSON.parse(text)
    Object.assign(told, { received: sizeOf(text), failure: failureIn(result) })
    return { result, requestID: told.requestId }
  } catch (thrown) {
    if (thrown instanceof Refused) throw thrown
    throw new Refused('errCode: -404011 | errMsg: request:fail 网络不通', { errCode: -404011 })
  } finally {
    const ms = performance.now() - started
    phone.events.emit('call', { name, action: actionIn(data), bytes: sizeOf(body), ms, ok: !told.failure, ...told })
  }
}

const UNKNOWN = [
  'database',
  'CloudID',
  'callContainer',
  'connectContainer',
  'Cloud',
  'services',
  'getOpenDataCtx',
  'extend',
]

const unknown = (phone: Phone, name: string) => () => {
  const words = `wx.cloud.${name} 还没有实现，见 localcloud/README.md`
  report(phone, { kind: 'missing api', words })
  throw new Error(words)
}

/** `wx.cloud`, with localcloud behind it, as the person who holds the phone. */
export const cloud: WxGroup = (phone) => ({
  cloud: {
    ...Object.fromEntries(UNKNOWN.map((name) => [name, unknown(phone, name)])),
    init: () => undefined,
    callFunction: promised(phone, 'cloud.callFunction', callFunction(phone)),
    ...cloudFiles(phone),
  },
})
