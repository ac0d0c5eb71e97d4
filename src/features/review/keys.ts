import { useEffect, useRef } from 'react'

const writes = 'input, textarea, select, [contenteditable]'

/** The letter on the key, whatever an input method makes of it. */
const nameOf = (event: KeyboardEvent): string => (event.code.startsWith('Key') ? event.code.slice(3) : event.key)

/** Keys of a desktop keyboard; none while one types in a field, and none in WeChat. */
export const useKeys = (keys: Record<string, (() => void) | undefined>): void => {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return
      const typing = event.target instanceof Element && event.target.closest(writes)
      const name = nameOf(event)
      if (typing && name !== 'Escape') return
      const act = latest.current[name]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
