import { Alphanumeric, Byte, Encoder } from '@nuintun/qrcode'
import { cardLink } from './context'
import { kept } from './kept'

const drawn = (code: ReturnType<Encoder['encode']>): string[] => {
  const line = Array.from({ length: code.size }, (_, at) => at)
  return line.map((y) => line.map((x) => code.get(x, y)).join(''))
}
/** A kiosk asks for the same code every few seconds, a counter for the same one all day: finding the best mask takes longer than the call. */
const plain = {
  M: kept(64, (text: string) => drawn(new Encoder({ level: 'M' }).encode(new Alphanumeric(text)))),
  Q: kept(64, (text: string) => drawn(new Encoder({ level: 'Q' }).encode(new Alphanumeric(text)))),
}
const linked = kept(64, (address: string) => drawn(new Encoder({ level: 'M' }).encode(new Byte(address))))
/** A code that only our own pages and a counter's scanner read: modules row by row. Long ones are drawn at level M, so that they stay coarse. */
export const plainRows = (text: string, level: 'M' | 'Q' = 'Q'): string[] => plain[level](text)
/** The token alone makes the coarsest code; where WeChat's own scanner has to open it, an address stands before it. */
export const linkedRows = (text: string): string[] => (cardLink() === '' ? plainRows(text) : linked(cardLink() + text))
