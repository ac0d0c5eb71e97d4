import type { Phone } from '../phone'

interface Toast {
  title: string
  icon: string
  ms: number
  mask: boolean
  /** A picture in place of the sign, as an address. */
  image?: string | undefined
}

const shown = new WeakMap<Phone, { box: HTMLElement; timer: number }>()

/** Takes the toast or the loading sign away; there is one at a time. */
export const takeAway = (phone: Phone): void => {
  const before = shown.get(phone)
  if (!before) return
  window.clearTimeout(before.timer)
  before.box.remove()
  shown.delete(phone)
}

export const showToast = (phone: Phone, { title, icon, ms, mask, image }: Toast): void => {
  takeAway(phone)
  const box = document.createElement('div')
  box.className = mask ? 'phone-toast phone-mask' : 'phone-toast'
  const card = document.createElement('div')
  card.setAttribute('role', 'status')
  card.dataset.icon = image ? 'image' : icon
  if (image) card.append(Object.assign(document.createElement('img'), { src: image, alt: '' }))
  const words = document.createElement('p')
  words.textContent = title
  card.append(words)
  box.append(card)
  phone.shell.overlays.append(box)
  const timer = Number.isFinite(ms) ? window.setTimeout(() => takeAway(phone), ms) : 0
  shown.set(phone, { box, timer })
}
