import type { Phone } from '../phone'
import { type Options, promisedAll, Refused, type WxGroup } from './group'

/** Files that a person has chosen, by the temporary path that the program was told. */
const chosen = new Map<string, File>()

/** An address that a picture can show, and whose end tells the type. */
const pathOf = (file: File): string => {
  const path = `${URL.createObjectURL(file)}#${file.name.slice(file.name.lastIndexOf('.'))}`
  chosen.set(path, file)
  return path
}

const ask = (accept: string, count: number): Promise<File[]> =>
  new Promise((resolve, reject) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', accept, multiple: count > 1 })
    input.addEventListener('cancel', () => reject(new Refused('cancel')))
    input.addEventListener('change', () => resolve([...(input.files ?? [])].slice(0, count)))
    input.click()
  })

/** A list at the bottom; answers which line was tapped. */
const sheet = (items: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const list = document.createElement('dialog')
    list.setAttribute('style', 'position:fixed;inset:auto 0 0;width:100%;max-width:none;margin:0;padding:0;border:0')
    const row = (words: string, settle: () => void) => {
      const button = document.createElement('button')
      button.setAttribute(
        'style',
        'display:block;width:100%;min-height:56px;border:0;background:none;font:17px sans-serif',
      )
      button.textContent = words
      button.addEventListener('click', () => {
        list.remove()
        settle()
      })
      return button
    }
    list.append(...items.map((words, index) => row(words, () => resolve(index))))
    list.append(row('取消', () => reject(new Refused('cancel'))))
    document.body.append(list)
    list.showModal()
  })

const chooseMedia = async ({ count = 9 }: Options) => {
  const way = await sheet(['拍摄', '从手机相册选择'])
  const files = await ask('image/*', way === 0 ? 1 : Number(count))
  const tempFiles = files.map((file) => ({ tempFilePath: pathOf(file), size: file.size, fileType: 'image' }))
  return { tempFiles, type: 'image' }
}

const chooseMessageFile = async ({ count, extension }: Options) => {
  const endings = Array.isArray(extension) ? extension.map((ending) => `.${String(ending)}`).join(',') : ''
  const files = await ask(endings, Number(count))
  return { tempFiles: files.map((file) => ({ path: pathOf(file), name: file.name, size: file.size, type: 'file' })) }
}

const showActionSheet = async ({ itemList }: Options) => ({
  tapIndex: await sheet(Array.isArray(itemList) ? itemList.map(String) : []),
})

/** `wx.cloud.uploadFile`: the bytes go to localcloud's storage as the person who holds the phone. */
export const uploadFile = (phone: Phone) => async (options: Options) => {
  const { cloudPath, filePath } = options
  const file = chosen.get(String(filePath))
  if (!file) throw new Refused(`errCode: -1 | errMsg: 没有这个临时文件 ${String(filePath)}`, { errCode: -1 })
  const init = { method: 'POST', headers: phone.session.header(), body: file }
  const reply = await fetch(`/local/upload?path=${encodeURIComponent(String(cloudPath))}`, init)
  const answer: unknown = await reply.json()
  const fileID: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'fileID') : undefined
  if (typeof fileID !== 'string') throw new Refused('errCode: -403003 | errMsg: upload refused', { errCode: -403003 })
  return { fileID, statusCode: reply.status }
}

/** What a person chooses on the phone. */
export const media: WxGroup = (phone) => promisedAll(phone, { chooseMedia, chooseMessageFile, showActionSheet })
