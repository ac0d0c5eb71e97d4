import { useEffect, useRef } from 'react'

const reachable = '[tabindex="0"], input, textarea, select, button, a[href]'
/** The sheets that are open, the topmost last. */
const sheets: HTMLElement[] = []

/** From the last on to the first and back, and never out. */
const turn = (sheet: HTMLElement, event: KeyboardEvent): void => {
  const all = [...sheet.querySelectorAll<HTMLElement>(reachable)].filter((it) => it.getClientRects().length > 0)
  const [first, last] = [all[0], all[all.length - 1]]
  const here = document.activeElement
  const out = event.shiftKey ? here === first || here === sheet : here === last
  if (!out && sheet.contains(here)) return
  event.preventDefault()
  ;(event.shiftKey ? last : first)?.focus()
}

/**
 * A sheet has the keyboard to itself while it is open: Tab stays inside, Escape closes, no key reaches what lies beneath,
 * and whoever had the focus has it again afterwards.
 */
export const useModal = (onClose: () => void): void => {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    const sheet = [...document.querySelectorAll<HTMLElement>('.sheet')].pop()
    if (!sheet) return undefined
    const before = document.activeElement
    sheets.push(sheet)
    if (!sheet.contains(before)) sheet.focus()
    const press = (event: KeyboardEvent) => {
      if (sheets[sheets.length - 1] !== sheet || event.isComposing) return
      event.stopPropagation()
      if (event.key === 'Tab') turn(sheet, event)
      if (event.key === 'Escape') close.current()
    }
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('keydown', press)
      sheets.splice(sheets.indexOf(sheet), 1)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
}

/** What tells a screen reader that this lies over the page. */
export const modal = (title: string): Record<string, unknown> => ({
  ...{ role: 'dialog', 'aria-modal': 'true', 'aria-label': title, tabIndex: -1 },
})
