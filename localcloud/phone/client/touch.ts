import * as glassEasel from 'glass-easel'
import type { Phone } from './phone'

/** WeChat's own measures: how long a press is long, how far a finger may slip. */
const LONG_MS = 350
const SLIP_PX = 10

interface Touch {
  identifier: number
  pageX: number
  pageY: number
  clientX: number
  clientY: number
  force: number
  /** On a canvas: from its own corner. */
  x?: number
  y?: number
}
interface Spot {
  clientX: number
  clientY: number
  identifier?: number
  force?: number
}

const nodeAt = (target: EventTarget | null): glassEasel.Element | undefined => {
  let at = target instanceof Element ? target : null
  while (at && !at.__wxElement) at = at.parentElement
  return at?.__wxElement
}

/** Coordinates begin where the page begins, below the navigation bar. */
const touchIn = (phone: Phone, spot: Spot, target: EventTarget | null): Touch => {
  const top = phone.stack.top()
  const box = top?.view.getBoundingClientRect()
  const clientX = spot.clientX - (box?.left ?? 0)
  const clientY = spot.clientY - (box?.top ?? 0)
  const pageY = clientY + (top?.scroller.scrollTop ?? 0)
  const { identifier = 0, force = 1 } = spot
  const canvas = target instanceof Element ? target.closest('wx-canvas')?.getBoundingClientRect() : undefined
  const own = canvas ? { x: spot.clientX - canvas.left, y: spot.clientY - canvas.top } : {}
  return { identifier, clientX, clientY, pageX: clientX, pageY, force, ...own }
}

interface Dispatched {
  name: string
  target: glassEasel.Element
  touches: Touch[]
  changedTouches: Touch[]
}

/** Answers whether the page wants the browser to leave it alone (`catchtouchmove`). */
const dispatch = ({ name, target, touches, changedTouches }: Dispatched): boolean => {
  const [first] = changedTouches
  const detail = first && name !== 'touchmove' ? { x: first.pageX, y: first.pageY } : {}
  const options = { bubbles: true, composed: true, capturePhase: true, extraFields: { touches, changedTouches } }
  const event = new glassEasel.Event(name, detail, options)
  glassEasel.Event.dispatchEvent(target, event)
  return event.defaultPrevented()
}

/** Turns what the browser tells into touchstart, touchmove, touchend, touchcancel, tap and longpress. */
export class Touches {
  private start: { x: number; y: number; timer: number } | undefined
  private pressed = false
  private lastTouch = Number.NEGATIVE_INFINITY

  constructor(private readonly phone: Phone) {}

  begin(): void {
    const listen = (name: string, heard: (event: Event) => void) =>
      document.addEventListener(name, heard, { capture: true, passive: false })
    for (const name of ['touchstart', 'touchmove', 'touchend', 'touchcancel'])
      listen(name, (event) => event instanceof TouchEvent && this.touched(name, event))
    const mouse = { mousedown: 'touchstart', mousemove: 'touchmove', mouseup: 'touchend' }
    for (const [heard, name] of Object.entries(mouse))
      listen(heard, (event) => event instanceof MouseEvent && this.moused(name, event))
    document.addEventListener('click', (event) => this.clicked(event))
    document.addEventListener('keydown', (event) => this.keyed(event))
  }

  /** A listener of the page's heard the long press: no tap follows. */
  heardLongPress(): void {
    this.pressed = true
  }

  private touched(name: string, event: TouchEvent): void {
    this.lastTouch = performance.now()
    const node = nodeAt(event.target)
    const [first] = event.changedTouches
    if (!node || !first) return
    const all = (list: TouchList) => [...list].map((one) => touchIn(this.phone, one, event.target))
    this.follow(name, node, first)
    const sent = { name, target: node, touches: all(event.touches), changedTouches: all(event.changedTouches) }
    if (dispatch(sent) && event.cancelable && name === 'touchmove') event.preventDefault()
  }

  private moused(name: string, event: MouseEvent): void {
    const byTouch = performance.now() - this.lastTouch < 1000
    const node = nodeAt(event.target)
    if (byTouch || !node || event.button !== 0 || (name === 'touchmove' && event.buttons === 0)) return
    const spot = touchIn(this.phone, event, event.target)
    this.follow(name, node, event)
    dispatch({ name, target: node, touches: name === 'touchend' ? [] : [spot], changedTouches: [spot] })
  }

  private follow(name: string, target: glassEasel.Element, spot: Spot): void {
    const { start } = this
    if (name === 'touchstart') {
      this.pressed = false
      const timer = window.setTimeout(() => this.long(target, spot), LONG_MS)
      if (start) window.clearTimeout(start.timer)
      this.start = { x: spot.clientX, y: spot.clientY, timer }
      return
    }
    const slipped = start && Math.hypot(spot.clientX - start.x, spot.clientY - start.y) > SLIP_PX
    if (start && (name !== 'touchmove' || slipped)) window.clearTimeout(start.timer)
  }

  private long(target: glassEasel.Element, spot: Spot): void {
    const drawn: unknown = target.getBackendElement()
    const touch = touchIn(this.phone, spot, drawn instanceof Element ? drawn : null)
    for (const name of ['longpress', 'longtap']) dispatch({ name, target, touches: [touch], changedTouches: [touch] })
  }

  private clicked(event: MouseEvent): void {
    const node = nodeAt(event.target)
    const disabled = event.target instanceof Element && event.target.closest('[data-disabled]')
    if (!node || this.pressed || disabled) {
      this.pressed = false
      return
    }
    const touch = touchIn(this.phone, event, event.target)
    dispatch({ name: 'tap', target: node, touches: [], changedTouches: [touch] })
  }

  /** Who has no finger: Enter and Space tap what has the focus. */
  private keyed(event: KeyboardEvent): void {
    const { target } = event
    if (event.key !== 'Enter' && event.key !== ' ') return
    if (!(target instanceof HTMLElement) || !target.hasAttribute('tabindex') || !nodeAt(target)) return
    event.preventDefault()
    target.click()
  }
}
