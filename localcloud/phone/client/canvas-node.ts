import type { Phone } from './phone'
import { sourceOf } from './source'

/** A picture for drawing: a path inside the program is found, and nothing leads from it to the document. */
const pictureFor = (phone: Phone): HTMLImageElement => {
  const picture = new Image()
  const plain = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')
  Object.defineProperty(picture, 'src', {
    get: () => plain?.get?.call(picture),
    set: (source: string) => plain?.set?.call(picture, sourceOf(phone, String(source))),
  })
  for (const name of ['ownerDocument', 'parentNode', 'parentElement', 'getRootNode'])
    Object.defineProperty(picture, name, { value: null })
  return picture
}

/** The canvas as the program gets it by `fields({ node: true })`: what WeChat documents, and no element. */
export const canvasNode = (phone: Phone, surface: HTMLCanvasElement): object => {
  const node = {
    get width() {
      return surface.width
    },
    set width(px: number) {
      surface.width = px
    },
    get height() {
      return surface.height
    },
    set height(px: number) {
      surface.height = px
    },
    getContext(type: string) {
      const context = surface.getContext(type)
      if (context) Object.defineProperty(context, 'canvas', { value: node, configurable: true })
      return context
    },
    createImage: () => pictureFor(phone),
    createImageData: (...size: [number, number]) => new ImageData(...size),
    createPath2D: (path?: string) => new Path2D(path),
    requestAnimationFrame: (work: FrameRequestCallback) => requestAnimationFrame(work),
    cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
    toDataURL: (type?: string, quality?: number) => surface.toDataURL(type, quality),
  }
  return node
}
