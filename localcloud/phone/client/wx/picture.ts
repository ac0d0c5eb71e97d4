import type { Phone } from '../phone'
import { openPaper } from '../shell/paper'
import { preview } from '../shell/preview'
import { sourceOf } from '../source'
import { endingOf, typeOf } from '../temp-files'
import { checked, text, texts } from './checks'
import { filmOf } from './film'
import { type Options, promisedAll, Refused, type WxGroup } from './group'
import { bitmapOf, redrawn } from './pixels'
import { held } from './private'
import { allowed } from './scopes'

/** The bytes of a picture of the phone's, the program's, or from an address. */
const fetched = async (phone: Phone, source: string): Promise<Blob> => {
  const kept = phone.files.blob(source)
  if (kept) return kept
  if (source.startsWith('wxfile://')) throw new Refused('file not found')
  const answer = await phone.net.fetch(sourceOf(phone, source)).catch(() => undefined)
  if (!answer?.ok) throw new Refused(`download image fail. reason: ${answer ? `status ${answer.status}` : 'network'}`)
  return answer.blob()
}

const info = (phone: Phone) => async (options: Options) => {
  const source = text(options.src)
  const blob = await fetched(phone, source)
  const picture = await bitmapOf(blob)
  if (!picture) throw new Refused('image decode fail')
  const path = phone.files.files.has(source) ? source : await phone.files.addBlob(blob, source.split('?')[0])
  const type = endingOf(path).replace('jpg', 'jpeg')
  return { width: picture.width, height: picture.height, path, orientation: 'up', type }
}

const compress = (phone: Phone) => async (options: Options) => {
  const { quality = 80, compressedWidth, compressedHeight } = options
  const picture = await bitmapOf(await fetched(phone, text(options.src)))
  if (!picture) throw new Refused('image decode fail')
  const sizes = {
    ...(compressedWidth === undefined ? {} : { width: Number(compressedWidth) }),
    ...(compressedHeight === undefined ? {} : { height: Number(compressedHeight) }),
  }
  const small = await redrawn(picture, { quality: Math.min(100, Math.max(0, Number(quality))) / 100, ...sizes })
  return { tempFilePath: await phone.files.addBlob(small) }
}

const show = (phone: Phone) => (options: Options) => {
  const urls = texts(options.urls)
  if (urls.length === 0) throw new Refused('parameter error: parameter.urls should have at least 1 item;')
  const at = Math.max(0, urls.indexOf(text(options.current)))
  preview(phone, { at, items: urls.map((url) => ({ address: sourceOf(phone, url), film: false })) })
}

const showMedia = (phone: Phone) => (options: Options) => {
  const sources: unknown[] = Array.isArray(options.sources) ? options.sources : []
  const items = sources.map((one) => {
    const it: Options = typeof one === 'object' && one !== null ? { ...one } : {}
    return { address: sourceOf(phone, text(it.url)), film: it.type === 'video' }
  })
  if (items.length === 0) throw new Refused('parameter error: parameter.sources should have at least 1 item;')
  preview(phone, { at: Number(options.current ?? 0), items })
}

const keep = (phone: Phone) => async (options: Options) => {
  const path = text(options.filePath)
  const blob = await fetched(phone, path)
  await allowed(phone, 'scope.writePhotosAlbum')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = path.slice(path.lastIndexOf('/') + 1)
  link.click()
}

const PAPERS = ['doc', 'xls', 'ppt', 'pdf', 'docx', 'xlsx', 'pptx']

/** A browser reads PDF; what else WeChat opens is refused by name. */
const paper = (phone: Phone) => (options: Options) => {
  const path = text(options.filePath)
  const address = phone.files.address(path)
  if (!address) throw new Refused("file doesn't exist")
  const type = text(options.fileType, endingOf(path))
  if (!PAPERS.includes(type)) throw new Refused('filetype not supported')
  if (type !== 'pdf') throw new Refused(`桌上的手机只能打开 pdf，打不开 ${type}`)
  const typed =
    typeOf(path) === 'application/pdf'
      ? address
      : URL.createObjectURL(new Blob([phone.files.blob(path) ?? ''], { type: 'application/pdf' }))
  openPaper(phone, typed)
}

const film =
  (phone: Phone) =>
  async ({ src }: Options) => {
    const path = text(src)
    const size = phone.files.blob(path)?.size
    if (size === undefined) throw new Refused('file not found')
    const { thumbTempFilePath: _, ...rest } = await filmOf(phone, path)
    return { ...rest, size: Math.round(size / 1024), type: typeOf(path), orientation: 'up' }
  }

/** Pictures and papers: looking at them, measuring them, making them smaller, keeping them. */
export const picture: WxGroup = (phone) =>
  promisedAll(phone, {
    previewImage: checked({ urls: 'Array', current: 'String?' }, show(phone)),
    previewMedia: checked({ sources: 'Array', current: 'Number?' }, showMedia(phone)),
    getImageInfo: checked({ src: 'String' }, info(phone)),
    compressImage: checked({ src: 'String', quality: 'Number?' }, compress(phone)),
    getVideoInfo: checked({ src: 'String' }, film(phone)),
    saveImageToPhotosAlbum: checked({ filePath: 'String' }, held(phone, 'saveImageToPhotosAlbum', keep(phone))),
    saveVideoToPhotosAlbum: checked({ filePath: 'String' }, held(phone, 'saveVideoToPhotosAlbum', keep(phone))),
    openDocument: checked({ filePath: 'String', fileType: 'String?' }, paper(phone)),
  })
