import type { Phone } from '../phone'
import { made } from '../sheet'
import { sourceOf } from '../source'
import type { Shape } from './shapes'

interface Marking {
  phone: Phone
  at: { x: number; y: number }
  /** A `BYCLICK` bubble that has been opened. */
  open: boolean
  tell(event: 'markertap' | 'callouttap' | 'labeltap'): void
}

const record = (value: unknown): Shape => (typeof value === 'object' && value !== null ? { ...value } : {})

const bubble = (marker: Shape, { open, tell }: Marking): HTMLElement | undefined => {
  const callout = record(marker.callout)
  const words = callout.content ?? marker.title
  if (words === undefined || (callout.display !== 'ALWAYS' && !open)) return undefined
  const box = made('button', 'wx-map-callout', String(words))
  Object.assign(box.style, {
    color: callout.color ?? '#000',
    background: callout.bgColor ?? '#fff',
    fontSize: `${callout.fontSize ?? 12}px`,
    padding: `${callout.padding ?? 8}px`,
    borderRadius: `${callout.borderRadius ?? 4}px`,
  })
  box.addEventListener('click', (event) => {
    event.stopPropagation()
    tell('callouttap')
  })
  return box
}

const tag = (marker: Shape, { tell }: Marking): HTMLElement | undefined => {
  const label = record(marker.label)
  if (label.content === undefined) return undefined
  const box = made('button', 'wx-map-label', String(label.content))
  Object.assign(box.style, { color: label.color ?? '#000', fontSize: `${label.fontSize ?? 12}px` })
  box.style.background = String(label.bgColor ?? 'transparent')
  box.style.translate = `${Number(label.anchorX ?? label.x ?? 0)}px ${Number(label.anchorY ?? label.y ?? 0)}px`
  box.addEventListener('click', (event) => {
    event.stopPropagation()
    tell('labeltap')
  })
  return box
}

const PIN = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 34"><path d="M12 0a12 12 0 0 0-12 12c0 9 12 22 12 22s12-13 12-22A12 12 0 0 0 12 0z" fill="#fa5151"/><circle cx="12" cy="12" r="5" fill="#fff"/></svg>')}`

/** A marker with its bubble and its label, at its place. */
export const markerOf = (marker: Shape, marking: Marking): HTMLElement => {
  const { phone, at, tell } = marking
  const anchor = { x: 0.5, y: 1, ...record(marker.anchor) }
  const box = made('div', 'wx-map-marker')
  const pin = made('button', 'wx-map-pin')
  pin.setAttribute('aria-label', String(marker.ariaLabel || marker.title || `标记 ${marker.id ?? ''}`))
  const icon = made('img', '')
  icon.alt = ''
  icon.src = marker.iconPath ? sourceOf(phone, String(marker.iconPath)) : PIN
  Object.assign(icon.style, { width: `${marker.width ?? 24}px`, height: `${marker.height ?? 34}px` })
  icon.style.opacity = String(marker.alpha ?? 1)
  icon.style.rotate = `${Number(marker.rotate ?? 0)}deg`
  pin.append(icon)
  pin.addEventListener('click', (event) => {
    event.stopPropagation()
    tell('markertap')
  })
  box.dataset.marker = String(marker.id ?? '')
  box.style.left = `${at.x}px`
  box.style.top = `${at.y}px`
  box.style.zIndex = String(marker.zIndex ?? 0)
  box.style.transform = `translate(${-Number(anchor.x) * 100}%, ${-Number(anchor.y) * 100}%)`
  box.append(...[pin, bubble(marker, marking), tag(marker, marking)].filter((one) => one !== undefined))
  return box
}
