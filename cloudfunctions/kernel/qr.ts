import { Alphanumeric, Byte, Encoder } from '@nuintun/qrcode'
import { cardLink } from './context'

const drawn = (code: ReturnType<Encoder['encode']>): string[] => {
  const line = Array.from({ length: code.size }, (_, at) => at)
  return line.map((y) => line.map((x) => code.get(x, y)).join(''))
}
/** A code that only our own pages and a counter's scanner read: modules row by row. Long ones are drawn at level M, so that they stay coarse. */
export const plainRows = (text: string, level: 'M' | 'Q' = 'Q'): string[] =>
  drawn(new Encoder({ level }).encode(new Alphanumeric(text)))
/** The token alone makes the coarsest code; where WeChat's own scanner has to open it, an address stands before it. */
export const linkedRows = (text: string): string[] =>
  cardLink() === '' ? plainRows(text) : drawn(new Encoder({ level: 'M' }).encode(new Byte(cardLink() + text)))
