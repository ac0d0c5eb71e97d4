import type { Phone } from '../phone'
import { checked, text } from './checks'
import { isHeard, type Options, promised, Refused } from './group'
import { type Task, taskFor } from './task'

const failed = (errCode: number, words: string): Refused =>
  new Refused(`errCode: ${errCode} | errMsg: ${words}`, { errCode })
const offline = () => failed(-503001, 'storage request fail')

interface Told {
  ok: boolean
  fileID?: string
  fileList?: Options[]
  failure?: { code: string; message: string }
}
const isTold = (it: unknown): it is Told => typeof it === 'object' && it !== null

/** Asks localcloud as the person who holds the phone. */
const sent = async (phone: Phone, address: string, init: RequestInit): Promise<Told> => {
  const headers = { ...init.headers, ...phone.session.header() }
  const answer = await phone.net.fetch(address, { ...init, method: 'POST', headers }).catch(() => undefined)
  if (!answer) throw offline()
  const told: unknown = await answer.json().catch(() => undefined)
  if (!isTold(told)) throw offline()
  return told
}

const asked = (phone: Phone, action: 'urls' | 'delete', files: unknown): Promise<Told> =>
  sent(phone, '/client/files', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action, files }),
  })

const upload = (phone: Phone, task: Task) => async (options: Options) => {
  const blob = phone.files.blob(text(options.filePath))
  if (!blob) throw failed(-501007, `filePath ${text(options.filePath)} 不是这台手机里的文件`)
  const path = encodeURIComponent(text(options.cloudPath))
  const told = await sent(phone, `/local/upload?path=${path}`, { body: blob, signal: task.signal })
  if (told.failure?.code === 'TOO_LARGE') throw failed(-403001, 'file size exceeds the limit')
  if (!told.fileID) throw failed(-501007, told.failure?.message ?? 'invalid parameters')
  task.progress(blob.size, blob.size)
  return { fileID: told.fileID, statusCode: 204 }
}

const idOf = (it: unknown): unknown => (typeof it === 'object' && it !== null ? Reflect.get(it, 'fileID') : it)

const urls =
  (phone: Phone) =>
  async ({ fileList }: Options) => {
    const { fileList: answered = [], failure } = await asked(phone, 'urls', fileList)
    if (failure) throw failed(-501007, failure.message)
    return { fileList: answered }
  }

const download =
  (phone: Phone, task: Task) =>
  async ({ fileID }: Options) => {
    const { fileList = [] } = await asked(phone, 'urls', [fileID])
    const [file] = fileList
    if (file?.status !== 0) throw failed(Number(file?.status ?? -503003), text(file?.errMsg, 'file not exists'))
    const answer = await phone.net.fetch(text(file.tempFileURL), { signal: task.signal }).catch(() => undefined)
    if (!answer?.ok) throw offline()
    const blob = await answer.blob()
    task.progress(blob.size, blob.size)
    return { tempFilePath: await phone.files.addBlob(blob, text(fileID)), statusCode: answer.status }
  }

const remove =
  (phone: Phone) =>
  async ({ fileList }: Options) => {
    const { fileList: answered = [] } = await asked(phone, 'delete', Array.isArray(fileList) ? fileList.map(idOf) : [])
    return { fileList: answered }
  }

/** With callbacks they answer a task, else a promise. */
const tasked =
  (phone: Phone, name: string, work: (task: Task) => (options: Options) => unknown) =>
  (options: Options = {}) => {
    const task = taskFor()
    const promise = promised(phone, name, work(task))(options)
    return ['success', 'fail', 'complete'].some((one) => isHeard(options[one])) ? task.shown : promise
  }

/** `wx.cloud`'s files: a person reads and removes what is their own, as the cloud's default rule says. */
export const cloudFiles = (phone: Phone): Record<string, unknown> => ({
  uploadFile: tasked(phone, 'cloud.uploadFile', (task) =>
    checked({ cloudPath: 'String', filePath: 'String' }, upload(phone, task)),
  ),
  downloadFile: tasked(phone, 'cloud.downloadFile', (task) => checked({ fileID: 'String' }, download(phone, task))),
  getTempFileURL: promised(phone, 'cloud.getTempFileURL', checked({ fileList: 'Array' }, urls(phone))),
  deleteFile: promised(phone, 'cloud.deleteFile', checked({ fileList: 'Array' }, remove(phone))),
})
