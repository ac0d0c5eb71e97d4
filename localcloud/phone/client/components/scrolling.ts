import type { Host } from '../host'

export const scrollProperties = {
  scrollX: { type: Boolean, value: false },
  scrollY: { type: Boolean, value: false },
  upperThreshold: { type: null, value: 50 },
  lowerThreshold: { type: null, value: 50 },
  scrollTop: { type: null, value: '' },
  scrollLeft: { type: null, value: '' },
  scrollIntoView: { type: String, value: '' },
  scrollWithAnimation: { type: Boolean, value: false },
  scrollAnchoring: { type: Boolean, value: false },
  enableBackToTop: { type: Boolean, value: false },
  enableFlex: { type: Boolean, value: false },
  enhanced: { type: Boolean, value: false },
  bounces: { type: Boolean, value: true },
  showScrollbar: { type: Boolean, value: true },
  pagingEnabled: { type: Boolean, value: false },
  usingSticky: { type: Boolean, value: false },
} as const
export type ScrollHost = Host<{ [K in keyof typeof scrollProperties]: (typeof scrollProperties)[K] }>

/** Fires scroll, and the two ends once each time they are reached. */
export const watch = ({ inside, props, trigger }: ScrollHost): void => {
  let left = 0
  let top = 0
  const at = { toupper: true, tolower: false }
  inside.addEventListener('scroll', () => {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight } = inside
    const detail = { scrollLeft, scrollTop, scrollWidth, scrollHeight }
    trigger('scroll', { ...detail, deltaX: left - scrollLeft, deltaY: top - scrollTop })
    const across = props.scrollX && !props.scrollY
    const start = across ? scrollLeft : scrollTop
    const rest = (across ? scrollWidth - clientWidth : scrollHeight - clientHeight) - start
    const ends = {
      toupper: [start <= Number.parseFloat(String(props.upperThreshold)), across ? 'left' : 'top'],
      tolower: [rest <= Number.parseFloat(String(props.lowerThreshold)), across ? 'right' : 'bottom'],
    } as const
    for (const name of ['toupper', 'tolower'] as const) {
      const [reached, direction] = ends[name]
      if (reached && !at[name]) trigger(`scroll${name}`, { direction })
      at[name] = reached
    }
    left = scrollLeft
    top = scrollTop
  })
}

/** An enhanced scroll-view tells when a finger drags it. */
export const dragEvents = ({ inside, props, trigger }: ScrollHost): void => {
  let dragging = false
  let last = { x: 0, y: 0, time: 0 }
  const told = (event: TouchEvent) => {
    const { clientX: x, clientY: y } = event.changedTouches[0] ?? { clientX: 0, clientY: 0 }
    const ms = Math.max(event.timeStamp - last.time, 1)
    const velocity = { x: (x - last.x) / ms, y: (y - last.y) / ms }
    last = { x, y, time: event.timeStamp }
    return { scrollTop: inside.scrollTop, scrollLeft: inside.scrollLeft, velocity }
  }
  inside.addEventListener('touchstart', (event) => void told(event), { passive: true })
  inside.addEventListener(
    'touchmove',
    (event) => {
      if (!props.enhanced) return
      const detail = told(event)
      if (!dragging) trigger('dragstart', detail)
      dragging = true
      trigger('dragging', detail)
    },
    { passive: true },
  )
  for (const name of ['touchend', 'touchcancel'] as const)
    inside.addEventListener(name, (event) => {
      if (dragging) trigger('dragend', told(event))
      dragging = false
    })
}

/** Comes to rest at whole pages, each as large as the view. */
export const paging = ({ inside, props }: ScrollHost): void => {
  inside.addEventListener('scrollend', () => {
    if (!props.enhanced || !props.pagingEnabled) return
    const nearest = (at: number, size: number) => Math.round(at / Math.max(size, 1)) * size
    const top = nearest(inside.scrollTop, inside.clientHeight)
    const left = nearest(inside.scrollLeft, inside.clientWidth)
    const off = Math.max(Math.abs(top - inside.scrollTop), Math.abs(left - inside.scrollLeft))
    const last = inside.scrollTop + inside.clientHeight >= inside.scrollHeight - 1 && props.scrollY
    if (off > 1 && !last) inside.scrollTo({ top, left, behavior: 'smooth' })
  })
}

/** iOS: a tap on the status bar; Android: a double tap on the title. Answers how to stop. */
export const toTop = ({ phone, element, props }: ScrollHost): (() => void) => {
  const android = phone.launch.device.platform === 'android'
  const [name, bar] = android ? ['dblclick', '.phone-title'] : ['click', '.phone-status']
  const heard = ({ target }: Event) => {
    const hit = target instanceof Element && target.closest(bar)
    if (!hit || !props.enableBackToTop || !props.scrollY || element.closest('[hidden]')) return
    element.firstElementChild?.scrollTo({ top: 0, behavior: 'smooth' })
  }
  document.addEventListener(name, heard)
  return () => document.removeEventListener(name, heard)
}
