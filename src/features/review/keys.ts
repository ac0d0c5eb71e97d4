import { useEffect, useRef } from 'react'

type Keys = Record<string, (() => void) | undefined>
type Layer = { height: number; keys: Keys }

const writes = 'input, textarea, select, [contenteditable]'
const layers = new Set<Layer>()

/** The letter on the key, whatever an input method makes of it. */
const nameOf = ({ code, key }: KeyboardEvent): string => (code.startsWith('Key') ? code.slice(3) : key).toLowerCase()

/** Only what lies on top hears: a picture over the page swallows the page's keys. */
const isTop = (layer: Layer) => [...layers].every(({ height }) => height <= layer.height)

/** Keys of a desktop keyboard by their names in small letters; none while one types in a field (but Escape), and none in WeChat. */
export const useKeys = (keys: Keys, height = 0): void => {
  const layer = useRef<Layer>({ height, keys }).current
  layer.keys = keys
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !isTop(layer)) return
      const name = nameOf(event)
      const typing = event.target instanceof Element && event.target.closest(writes)
      const act = typing && name !== 'escape' ? undefined : layer.keys[name]
      if (!act) return
      event.preventDefault()
      event.stopImmediatePropagation()
      act()
    }
    layers.add(layer)
    window.addEventListener('keydown', press)
    return () => {
      layers.delete(layer)
      window.removeEventListener('keydown', press)
    }
  }, [layer])
}
