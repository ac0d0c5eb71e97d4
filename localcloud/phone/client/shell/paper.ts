import type { Phone } from '../phone'
import { make, press } from './make'
import { openSheet } from './sheet'

/** A document in the browser's own reader. */
export const openPaper = (phone: Phone, address: string): void => {
  const frame = make('iframe', 'phone-paper')
  frame.src = address
  frame.title = '文件'
  const back = press('phone-wide', '返回', () => close())
  const close = openSheet(phone, { label: '文件', place: 'whole', content: [back, frame], cancelled: () => close() })
}
