import type { Phone } from '../phone'
import { sourceOf } from '../source'
import { checked, text } from './checks'
import { isHeard, type Options, promisedAll, Refused, type WxGroup } from './group'

/** A canvas as a program sees it: nothing of the browser's document hangs on it. */
export interface CanvasNode {
  width: number
  height: number
  getContext(kind: string): unknown
  createImage(): HTMLImageElement
  [name: string]: unknown
}

/** The drawings behind what programs hold, for whoever must read their pixels. */
export const drawings = new WeakMap<object, OffscreenCanvas | HTMLCanvasElement>()

/** An image whose `src` is a path of WeChat's. */
const imageFor = (phone: Phone): HTMLImageElement => {
  const image = new Image()
  const plain = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')
  Object.defineProperty(image, 'src', {
    get: () => plain?.get?.call(image),
    set: (source: unknown) => plain?.set?.call(image, sourceOf(phone, text(source))),
  })
  return image
}

const contextOf = (canvas: OffscreenCanvas | HTMLCanvasElement, shown: object, kind: string): unknown => {
  if (kind !== '2d') throw new Error(`canvas.getContext('${kind}') 还没有实现，见 localcloud/README.md`)
  const context = canvas.getContext('2d')
  if (context) Object.defineProperty(context, 'canvas', { value: shown })
  return context
}

/** The node of a `<canvas type="2d">`, or of a canvas off the screen. */
export const canvasNode = (phone: Phone, canvas: OffscreenCanvas | HTMLCanvasElement): CanvasNode => {
  const later = (work: unknown) => requestAnimationFrame((at) => isHeard(work) && work(at))
  const made: CanvasNode = {
    get width() {
      return canvas.width
    },
    set width(value) {
      canvas.width = value
    },
    get height() {
      return canvas.height
    },
    set height(value) {
      canvas.height = value
    },
    getContext: (kind) => contextOf(canvas, made, kind),
    createImage: () => imageFor(phone),
    createImageData: (width: number, height: number) => new ImageData(width, height),
    createPath2D: (path?: Path2D) => new Path2D(path),
    requestAnimationFrame: later,
    cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
    toDataURL: (type?: string, quality?: number) =>
      canvas instanceof HTMLCanvasElement ? canvas.toDataURL(type, quality) : copied(canvas).toDataURL(type, quality),
  }
  drawings.set(made, canvas)
  return made
}

const copied = (from: OffscreenCanvas | HTMLCanvasElement): HTMLCanvasElement => {
  const canvas = Object.assign(document.createElement('canvas'), { width: from.width, height: from.height })
  if (from.width > 0 && from.height > 0) canvas.getContext('2d')?.drawImage(from, 0, 0)
  return canvas
}

const part = (from: OffscreenCanvas | HTMLCanvasElement, options: Options): HTMLCanvasElement => {
  const { x = 0, y = 0, width = from.width - Number(x), height = from.height - Number(y) } = options
  const { destWidth = width, destHeight = height } = options
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Number(destWidth),
    height: Number(destHeight),
  })
  const context = canvas.getContext('2d')
  if (options.fileType === 'jpg' && context) {
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, canvas.width, canvas.height)
  }
  const source = [Number(x), Number(y), Number(width), Number(height)] as const
  context?.drawImage(from, ...source, 0, 0, canvas.width, canvas.height)
  return canvas
}

const toFile = (phone: Phone) => async (options: Options) => {
  const { canvas, canvasId, fileType = 'png', quality = 1 } = options
  const from = typeof canvas === 'object' && canvas !== null ? drawings.get(canvas) : undefined
  if (!from) throw new Refused(canvasId ? 'canvasId 是旧的画布接口，请用 type="2d" 的 canvas' : 'canvas is empty')
  const type = fileType === 'jpg' ? 'image/jpeg' : 'image/png'
  const blob = await new Promise<Blob | null>((resolve) => part(from, options).toBlob(resolve, type, Number(quality)))
  if (!blob) throw new Refused('create bitmap failed')
  return { tempFilePath: await phone.files.addBlob(blob) }
}

const offscreen = (phone: Phone, given: readonly unknown[]): CanvasNode => {
  const [first, second] = given
  const options: Options = typeof first === 'object' && first !== null ? { ...first } : { width: first, height: second }
  if (options.type !== '2d')
    throw new Error(`wx.createOffscreenCanvas 的 type "${text(options.type, 'webgl')}" 还没有实现，请用 2d`)
  return canvasNode(phone, new OffscreenCanvas(Number(options.width ?? 300), Number(options.height ?? 150)))
}

/** Drawing; the older `wx.createCanvasContext` is refused by its name. */
export const canvas: WxGroup = (phone) => ({
  createOffscreenCanvas: (...given: unknown[]) => offscreen(phone, given),
  ...promisedAll(phone, { canvasToTempFilePath: checked({ fileType: 'String?' }, toFile(phone)) }),
})
