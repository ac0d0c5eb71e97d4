import type { KeyboardEvent } from 'react'

type Role = 'button' | 'link' | 'radio' | 'checkbox' | 'tab' | 'switch'
type Act = { role?: Role; label?: string; checked?: boolean; off?: boolean; onTap?: () => void }
const browser = process.env.TARO_ENV === 'h5'

/** Of what hears a finger and shows nothing of it. */
const still: Record<string, unknown> = browser ? {} : { hoverClass: 'none' }

/** What catches a finger for what lies in it, and is no button itself. */
export const catching = (role: 'dialog' | 'none'): Record<string, unknown> =>
  browser ? {} : { ...still, 'aria-role': role }

/** What a View needs so that a finger, a keyboard and a screen reader find it: the browser's words, or WeChat's. */
export const touchable = ({ role = 'button', label, checked, off, onTap }: Act): Record<string, unknown> => {
  const said = label === undefined ? {} : { 'aria-label': label }
  const state = checked === undefined ? {} : { 'aria-checked': String(checked) }
  // The templates know what is pressed for a button that shows the finger: `config/taro/templates.ts`.
  if (!browser) {
    const named = onTap && !off && role === 'button' ? {} : { 'aria-role': role }
    return { ...named, ...said, ...state, ...(off && onTap ? still : {}), onClick: onTap }
  }
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
