import { type CanvasNode, canvasNode, drawings } from '../canvas-node'
import type { Phone } from '../phone'
import { checked, text } from './checks'
import { type Options, promisedAll, Refused, type WxGroup } from './group'

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
