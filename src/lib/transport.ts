import Taro from '@tarojs/taro'
import { failed, failedHere, isFailure } from './failure'
import { isLocal, session } from './session'

export type Message = { action: string; key?: string; input: unknown }
const patience = 20_000

const gate = process.env.TARO_APP_GATE ?? ''
const browser = process.env.TARO_ENV === 'h5'

/** Starts WeChat's cloud; a browser has nothing to start. */
export const openCloud = (): void => {
  if (browser || !Taro.cloud) return
  const env = process.env.TARO_APP_ENV
  Taro.cloud.init(env ? { env, traceUser: true } : { traceUser: true })
}

const impatient = <T>(work: Promise<T>): Promise<T> =>
  new Promise((done, fail) => {
    const bell = setTimeout(() => fail(failedHere('TIMEOUT')), patience)
    work.then(done, fail).then(() => clearTimeout(bell))
  })

const lost = (error: unknown) => {
  const text = String((error as { errMsg?: string })?.errMsg ?? error)
  return /timeout/i.test(text) ? failedHere('TIMEOUT') : failedHere('OFFLINE')
}

/** A request from the browser to the machine that served the page, or to the gate named at build time. */
export const browse = async (path: string, init: RequestInit): Promise<Response> => {
  if (navigator.onLine === false) throw failedHere('OFFLINE')
  const headers = { ...init.headers, ...(session() ? { authorization: `Bearer ${session()}` } : {}) }
  try {
    return await impatient(fetch(`${gate}${path}`, { ...init, headers }))
  } catch (error) {
    throw isFailure(error) ? error : failedHere('OFFLINE')
  }
}

/** With WeChat's part played by the machine a call goes its way; everybody else comes over CloudBase's HTTP access. */
const doorFor = (open: boolean): string => (!open && isLocal(session()) ? '/call' : '/http')

const post = async (name: string, message: Message, open: boolean): Promise<unknown> => {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(message) }
  const reply = await browse(`${doorFor(open)}/${name}`, init)
  try {
    return await reply.json()
  } catch {
    throw failed('INTERNAL', '我们这边没有应答，请稍后再试')
  }
}

const inWeChat = async (name: string, message: Message): Promise<unknown> => {
  try {
    const reply = await impatient(Promise.resolve(Taro.cloud.callFunction({ name, data: message })))
    return (reply as { result?: unknown }).result
  } catch (error) {
    throw isFailure(error) ? error : lost(error)
  }
}

/** Carries one message to the function `name` and brings its envelope back. `open`: asked before anybody signed in. */
export const send = (name: string, message: Message, open = false): Promise<unknown> =>
  browser ? post(name, message, open) : inWeChat(name, message)
