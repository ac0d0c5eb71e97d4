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

const callFunction = (phone: Phone) => async (options: Options) => {
  const { name, data = {} } = options
  if (typeof name !== 'string') throw new Refused('parameter.name should be string', { errCode: -401002 })
  const body = JSON.stringify(data)
  const started = performance.now()
  let reply: Response | undefined
  try {
    reply = await asked(phone, name, body)
    const code = reply.headers.get('x-refused')
    if (code) throw refused(code)
    return { result: await reply.json(), requestID: reply.headers.get('x-request-id') ?? '' }
  } catch (thrown) {
    if (thrown instanceof Refused) throw thrown
    throw new Refused('errCode: -404011 | errMsg: request:fail 网络不通', { errCode: -404011 })
  } finally {
    const ok = reply !== undefined && !reply.headers.get('x-refused')
    const requestId = reply?.headers.get('x-request-id') ?? ''
    const ms = performance.now() - started
    phone.events.emit('call', { name, action: actionIn(data), bytes: body.length, ms, ok, requestId })
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
