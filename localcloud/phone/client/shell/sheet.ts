import type { Phone } from '../phone'
import { make } from './make'

interface Sheet {
  /** What a screen reader calls it. */
  label: string
  place: 'middle' | 'bottom' | 'whole'
  content: readonly (HTMLElement | undefined)[]
  /** What WeChat's back key would do; without it neither Escape nor the mask closes the sheet. */
  cancelled?: (() => void) | undefined
  /** A tap beside the sheet cancels it, too. */
  maskCancels?: boolean
  /** Other keys of the sheet's own. */
  keyed?: (key: string) => void
  /** What the keyboard is on first, the first control otherwise. */
  first?: HTMLElement | undefined
}

const CONTROLS = 'button:not([disabled]), input, textarea, select, a[href], [tabindex="0"]'

const within = (card: HTMLElement): HTMLElement[] =>
  [...card.querySelectorAll<HTMLElement>(CONTROLS)].filter((one) => one.offsetParent !== null)

/** The keyboard goes round inside the sheet. */
const keepInside = (card: HTMLElement, event: KeyboardEvent): void => {
  const all = within(card)
  const [first, last] = [all[0], all.at(-1)]
  const at = document.activeElement
  if (!first || !last) {
    event.preventDefault()
    return
  }
  const edge = event.shiftKey ? first : last
  if (card.contains(at) && at !== edge && at !== card) return
  event.preventDefault()
  ;(event.shiftKey ? last : first).focus()
}

/** Lays a dialog over the page; the focus moves in, and back when the answered function closes it. */
export const openSheet = (phone: Phone, sheet: Sheet): (() => void) => {
  const { label, place, content, cancelled, maskCancels = true } = sheet
  const before = document.activeElement
  const card = make('div', `phone-sheet phone-sheet-${place}`, content)
  card.setAttribute('role', 'dialog')
  card.setAttribute('aria-modal', 'true')
  card.setAttribute('aria-label', label)
  card.tabIndex = -1
  const mask = make('div', `phone-mask phone-dialog phone-dialog-${place}`, [card])
  // on the document: a button that is disabled while it is used leaves the keyboard with nobody
  const keyed = (event: KeyboardEvent) => {
    if (mask !== [...phone.shell.overlays.querySelectorAll(':scope > .phone-dialog')].at(-1)) return
    if (event.key === 'Tab') keepInside(card, event)
    if (event.key === 'Escape') cancelled?.()
    sheet.keyed?.(event.key)
  }
  document.addEventListener('keydown', keyed)
  mask.addEventListener('click', (event) => {
    if (event.target === mask && maskCancels) cancelled?.()
  })
  phone.shell.overlays.append(mask)
  const start = sheet.first ?? within(card)[0] ?? card
  start.focus({ preventScroll: true })
  return () => {
    if (!mask.isConnected) return
    mask.remove()
    document.removeEventListener('keydown', keyed)
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
  }
}

/** A sheet that is asked once: `draw` makes its inside and answers through what it is given. */
export const asked = <T>(
  phone: Phone,
  draw: (answer: (value: T) => void) => Omit<Sheet, 'cancelled'> & { cancel?: { value: T } },
): Promise<T> =>
  new Promise((resolve) => {
    let close = () => {}
    const answer = (value: T): void => {
      close()
      resolve(value)
    }
    const { cancel, ...sheet } = draw(answer)
    close = openSheet(phone, { ...sheet, cancelled: cancel && (() => answer(cancel.value)) })
  })
