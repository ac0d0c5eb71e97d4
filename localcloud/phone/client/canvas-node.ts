import type { Phone } from './phone'
import { sourceOf } from './source'

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
    set: (source: unknown) => plain?.set?.call(image, sourceOf(phone, String(source))),
  })
  for (const name of ['ownerDocument', 'parentNode', 'parentElement', 'getRootNode'])
    Object.defineProperty(image, name, { value: null })
  return image
}

const contextOf = (canvas: OffscreenCanvas | HTMLCanvasElement, shown: object, kind: string): unknown => {
  if (kind !== '2d') throw new Error(`canvas.getContext('${kind}') 还没有实现，见 localcloud/README.md`)
  const context = canvas.getContext('2d')
  if (context) Object.defineProperty(context, 'canvas', { value: shown, configurable: true })
  return context
}

/** The node of a `<canvas type="2d">`, or of a canvas off the screen. */
export const canvasNode = (phone: Phone, canvas: OffscreenCanvas | HTMLCanvasElement): CanvasNode => {
  const later = (work: unknown) => requestAnimationFrame((at) => typeof work === 'function' && work(at))
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
