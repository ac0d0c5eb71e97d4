import type { KeyboardEvent } from 'react'

type Role = 'button' | 'link' | 'radio' | 'checkbox' | 'tab' | 'switch'
type Act = { role?: Role; label?: string; checked?: boolean; off?: boolean; onTap?: () => void }
const browser = process.env.TARO_ENV === 'h5'

/** What catches a finger for what lies in it, and is no button itself. */
export const catching = (role: 'dialog' | 'none'): Record<string, unknown> =>
  browser ? {} : { hoverClass: 'none', 'aria-role': role }

/** Pressed in vain: that it is off is seen and said, and it stays the same kind of node. */
const nothing = () => undefined

/** What a View needs so that a finger, a keyboard and a screen reader find it: the browser's words, or WeChat's. */
export const touchable = ({ role = 'button', label, checked, off, onTap }: Act): Record<string, unknown> => {
  const said = label === undefined ? {} : { 'aria-label': label }
  // The mini-program's templates make a button of what is pressed, and read from the class `on` what is chosen: `config/taro/lean.ts`.
  if (!browser)
    return {
      ...(role === 'button' || role === 'link' ? {} : { 'aria-role': role }),
      ...said,
      onClick: onTap ?? nothing,
    }
  const way = role === 'tab' ? 'aria-selected' : 'aria-checked'
  const state = checked === undefined ? {} : { [way]: String(checked) }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onTap?.()
  }
  return {
    role,
    tabIndex: 0,
    ...said,
    ...state,
    ...(off ? { 'aria-disabled': 'true' } : {}),
    onClick: onTap,
    onKeyDown,
  }
}

/** The label of something that is read but not tapped. */
export const said = (label: string): Record<string, unknown> => ({ 'aria-label': label })

/** What scrolls by itself and may have nothing to press in it: a keyboard reaches it all the same. */
export const scrollable: Record<string, unknown> = browser ? { tabIndex: 0 } : {}
