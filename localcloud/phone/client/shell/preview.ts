import type { Phone } from '../phone'
import { make, press } from './make'
import { openSheet } from './sheet'

interface Item {
  address: string
  film: boolean
}

/** How far a finger must go for the next picture, in px. */
const SWIPE = 40

const drawn = ({ address, film }: Item): HTMLElement => {
  if (!film) return Object.assign(document.createElement('img'), { src: address, alt: '' })
  return Object.assign(document.createElement('video'), { src: address, controls: true })
}

const swiped = (frame: HTMLElement, go: (by: number) => void): void => {
  let from: number | undefined
  frame.addEventListener('touchstart', ({ touches }) => {
    from = touches[0]?.clientX
  })
  frame.addEventListener('touchend', ({ changedTouches }) => {
    const moved = (changedTouches[0]?.clientX ?? 0) - (from ?? 0)
    if (Math.abs(moved) > SWIPE) go(moved > 0 ? -1 : 1)
  })
}

/** Pictures as large as the screen, one after the other; a tap or Escape puts them away. */
export const preview = (phone: Phone, { at, items }: { at: number; items: readonly Item[] }): void => {
  let index = Math.min(Math.max(0, at), items.length - 1)
  const frame = make('figure', '')
  const count = make('span', '')
  const before = press('', '上一张', () => go(-1))
  const after = press('', '下一张', () => go(1))
  const go = (by: number): void => {
    index = Math.min(items.length - 1, Math.max(0, index + by))
    const item = items[index]
    if (item) frame.replaceChildren(drawn(item))
    count.textContent = `${index + 1} / ${items.length}`
    before.disabled = index === 0
    after.disabled = index === items.length - 1
  }
  const board = make('div', 'phone-preview', [frame, make('footer', '', [before, count, after])])
  const keyed = (key: string) => go(key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0)
  const close = openSheet(phone, {
    label: '图片预览',
    place: 'whole',
    content: [board],
    cancelled: () => close(),
    keyed,
  })
  frame.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLVideoElement)) close()
  })
  swiped(frame, go)
  go(0)
}
