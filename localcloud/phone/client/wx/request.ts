import { type Phone, report } from '../phone'
import { text } from './checks'
import { type Options, promised, Refused, type WxGroup } from './group'
import { type Task, taskFor } from './task'

/** How many downloads run at once; the others wait. */
const AT_ONCE = 10

const addressIn = (url: unknown): URL => {
  const known = URL.parse(text(url))
  if (!known || !/^https?:$/.test(known.protocol)) throw new Refused(`invalid url "${text(url)}"`, { errno: 600009 })
  return known
}

/** No domain was declared to WeChat for this phone, so it refuses all of them as WeChat does. */
const notListed = (phone: Phone, url: URL): never => {
  report(phone, { kind: 'limit', words: `${url.origin} 不在合法域名里（url not in domain list）` })
  throw new Refused('url not in domain list', { errno: 600002 })
}

let running = 0
const waiting: (() => void)[] = []
const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}

const received = async (phone: Phone, url: URL, task: Task): Promise<Response> => {
  try {
    return await phone.net.fetch(url.href, { signal: task.signal })
  } catch {
    throw new Refused(task.signal.aborted ? 'abort' : 'network', { errno: task.signal.aborted ? 600006 : 600001 })
  }
}

/** The cloud's own files may be downloaded: their temporary addresses are of this machine. */
const download = (phone: Phone, task: Task) => async (options: Options) => {
  const url = addressIn(options.url)
  if (url.origin !== location.origin || !url.pathname.startsWith('/files/')) notListed(phone, url)
  const answer = await inTurn(() => received(phone, url, task))
  const blob = await answer.blob()
  task.progress(blob.size, blob.size)
  const tempFilePath = await phone.files.addBlob(blob, decodeURIComponent(url.pathname))
  return { tempFilePath, statusCode: answer.status, header: Object.fromEntries(answer.headers) }
}

const refuse = (phone: Phone) => async (options: Options) => notListed(phone, addressIn(options.url))

const SILENT = { complete: () => undefined }

/** These three answer a task, never a promise. */
const tasked =
  (phone: Phone, name: string, work: (task: Task) => (options: Options) => unknown) => (options: Options) => {
    const task = taskFor()
    promised(phone, name, work(task))({ ...SILENT, ...options })
    return task.shown
  }

/** The network by address. */
export const request: WxGroup = (phone) => ({
  request: tasked(phone, 'request', () => refuse(phone)),
  uploadFile: tasked(phone, 'uploadFile', () => refuse(phone)),
  downloadFile: tasked(phone, 'downloadFile', (task) => download(phone, task)),
})
