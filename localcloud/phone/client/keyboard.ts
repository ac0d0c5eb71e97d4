import type { Phone } from './phone'

type Heard = (height: number) => void
const listeners = new Set<Heard>()

/** How much of the screen the keyboard covers, px; 0 at a desk. */
export const keyboardHeight = (): number => {
  const seen = window.visualViewport
  return seen ? Math.max(0, Math.round(window.innerHeight - seen.height)) : 0
}

let known = 0
window.visualViewport?.addEventListener('resize', () => {
  const height = keyboardHeight()
  if (height === known) return
  known = height
  for (const heard of listeners) heard(height)
})

/** Hears of each change of the keyboard's height; answers how to stop. */
export const onKeyboard = (heard: Heard): (() => void) => {
  listeners.add(heard)
  return () => listeners.delete(heard)
}

/** Pushes the page up until what ends at `bottom` is above the keyboard; 0 lets it down again. */
export const lift = (phone: Phone, bottom: number, height: number): void => {
  const over = height > 0 ? Math.max(0, bottom - (window.innerHeight - height)) : 0
  phone.shell.views.style.transform = over > 0 ? `translateY(${-over}px)` : ''
}
