import type { Phone } from '../phone'
import { pickFiles } from '../shell/files'
import { checked, texts } from './checks'
import { filmOf } from './film'
import { type Options, promisedAll, Refused, type WxGroup } from './group'
import { smaller } from './pixels'
import { held } from './private'

const ACCEPT: Record<string, string> = { image: 'image/*', video: 'video/*' }
const MOST = 20

const countIn = ({ count = 9 }: Options): number => {
  const number = Number(count)
  if (!Number.isInteger(number) || number < 1)
    throw new Refused('parameter error: parameter.count should be a positive number;')
  return Math.min(number, MOST)
}

const listed = (value: unknown, otherwise: readonly string[]): readonly string[] =>
  Array.isArray(value) && value.length > 0 ? texts(value) : otherwise

const waysTo = (sources: readonly string[], accept: string, count: number) => [
  ...(sources.includes('camera') ? [{ words: '拍摄', accept, count: 1, capture: true }] : []),
  ...(sources.includes('album') ? [{ words: '从手机相册选择', accept, count }] : []),
]

const some = (files: File[]): File[] => {
  if (files.length === 0) throw new Refused('cancel')
  return files
}

/** WeChat makes photos smaller unless the original may be handed over. */
const kept = async (phone: Phone, file: File, original: boolean) => {
  if (!file.type.startsWith('image/')) return { path: await phone.files.addBlob(file, file.name), size: file.size }
  const blob = original ? file : await smaller(file, 0.8)
  const name = blob === file ? file.name : ''
  return { path: await phone.files.addBlob(blob, name), size: blob.size }
}

const SIZES = ['original', 'compressed']

const media = (phone: Phone) => async (options: Options) => {
  const types = listed(options.mediaType, ['image', 'video']).flatMap((one) =>
    one === 'mix' ? ['image', 'video'] : [one],
  )
  const stranger = types.find((one) => !(one in ACCEPT))
  if (stranger) throw new Refused(`parameter error: invalid mediaType "${stranger}"`)
  const accept = types.map((one) => ACCEPT[one]).join(',')
  const ways = waysTo(listed(options.sourceType, ['album', 'camera']), accept, countIn(options))
  const files = some(await pickFiles(phone, '选择照片或视频', ways))
  const original = listed(options.sizeType, SIZES).includes('original')
  const tempFiles = await Promise.all(
    files.map(async (file) => {
      const { path: tempFilePath, size } = await kept(phone, file, original)
      if (!file.type.startsWith('video/')) return { tempFilePath, size, fileType: 'image' }
      return { tempFilePath, size, fileType: 'video', ...(await filmOf(phone, tempFilePath)) }
    }),
  )
  const all = new Set(tempFiles.map(({ fileType }) => fileType))
  return { tempFiles, type: all.size > 1 ? 'mix' : [...all][0] }
}

const images = (phone: Phone) => async (options: Options) => {
  const ways = waysTo(listed(options.sourceType, ['album', 'camera']), 'image/*', countIn(options))
  const files = some(await pickFiles(phone, '选择照片', ways))
  const original = listed(options.sizeType, SIZES).includes('original')
  const tempFiles = await Promise.all(files.map((file) => kept(phone, file, original)))
  return { tempFiles, tempFilePaths: tempFiles.map(({ path }) => path) }
}

const video = (phone: Phone) => async (options: Options) => {
  const ways = waysTo(listed(options.sourceType, ['album', 'camera']), 'video/*', 1)
  const [file] = some(await pickFiles(phone, '选择视频', ways))
  if (!file) throw new Refused('cancel')
  const tempFilePath = await phone.files.addBlob(file, file.name)
  return { tempFilePath, size: file.size, ...(await filmOf(phone, tempFilePath)) }
}

const fromChat = (phone: Phone) => async (options: Options) => {
  const { type = 'all' } = options
  const endings = texts(options.extension).map((one) => `.${one.replace(/^\./, '')}`)
  const accept = type === 'file' ? endings.join(',') : (ACCEPT[String(type)] ?? '')
  const way = { words: '从聊天里选文件（这里是从电脑里选）', accept, count: Math.min(Number(options.count), 100) }
  const files = some(await pickFiles(phone, '选择聊天文件', [way]))
  const tempFiles = files.map(async (file) => {
    const kind = /^(image|video)\//.exec(file.type)?.[1] ?? 'file'
    const path = await phone.files.addBlob(file, file.name)
    return { path, size: file.size, name: file.name, type: kind, time: Math.floor(file.lastModified / 1000) }
  })
  return { tempFiles: await Promise.all(tempFiles) }
}

/** Photos, videos and files that a person chooses. */
export const choose: WxGroup = (phone) =>
  promisedAll(phone, {
    chooseMedia: checked(
      { count: 'Number?', mediaType: 'Array?', sourceType: 'Array?', sizeType: 'Array?' },
      held(phone, 'chooseMedia', media(phone)),
    ),
    chooseImage: checked(
      { count: 'Number?', sourceType: 'Array?', sizeType: 'Array?' },
      held(phone, 'chooseImage', images(phone)),
    ),
    chooseVideo: checked({ sourceType: 'Array?' }, held(phone, 'chooseVideo', video(phone))),
    chooseMessageFile: checked(
      { count: 'Number', type: 'String?', extension: 'Array?' },
      held(phone, 'chooseMessageFile', fromChat(phone)),
    ),
  })
