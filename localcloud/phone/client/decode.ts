import { binarize, Decoder, Detector, grayscale } from '@nuintun/qrcode'

/** The text of the first QR code in a picture. */
const decode = ({ data, width, height }: ImageData): string | undefined => {
  const luminances = grayscale({ data, width, height, colorSpace: 'srgb' })
  const detector = new Detector()
  const decoder = new Decoder()
  const candidates = detector.detect(binarize(luminances, width, height))
  for (let found = candidates.next(); !found.done; found = candidates.next(false)) {
    try {
      return decoder.decode(found.value.matrix).content
    } catch {
      // not a code after all: the next candidate
    }
  }
  return undefined
}

Object.assign(window, { __decode: decode })
