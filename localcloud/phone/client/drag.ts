/** How far a finger may slip before it drags. */
const SLIP_PX = 4
const REST_MS = 80

export interface Dragged {
  /** Way since the finger came down, px. */
  dx: number
  dy: number
  x: number
  y: number
  /** Speed of the last stretch, px a millisecond. */
  vx: number
  vy: number
}
export interface Dragging {
  axis?: 'x' | 'y' | 'both'
  /** Answers false to leave the finger alone. */
  begin?(event: PointerEvent): boolean
  /** The way counts as dragging from now on. */
  start?(at: Dragged): void
  move(at: Dragged): void
  end(at: Dragged): void
}

interface Hold {
  id: number
  x: number
  y: number
  last: { x: number; y: number; time: number }
  at: Dragged
  dragging: boolean
}

/** A drag is no tap: the click that the browser sends after it is swallowed. */
const swallowClick = (): void => {
  const swallow = (event: Event) => event.stopPropagation()
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
}

const follow = (hold: Hold, event: PointerEvent): Dragged => {
  const { clientX: x, clientY: y, timeStamp: time } = event
  const ms = Math.max(time - hold.last.time, 1)
  const at = { dx: x - hold.x, dy: y - hold.y, x, y, vx: (x - hold.last.x) / ms, vy: (y - hold.last.y) / ms }
  hold.last = { x, y, time }
  hold.at = at
  return at
}

const begins = ({ dx, dy }: Dragged, axis: Dragging['axis']): boolean => {
  if (Math.hypot(dx, dy) < SLIP_PX) return false
  if (axis === 'x') return Math.abs(dx) >= Math.abs(dy)
  if (axis === 'y') return Math.abs(dy) >= Math.abs(dx)
  return true
}

/** Follows one finger or the mouse over `element`; what the browser scrolls by itself is `touch-action`'s business. */
export const drag = (element: HTMLElement, { axis = 'both', begin, start, move, end }: Dragging): void => {
  let hold: Hold | undefined
  element.addEventListener('pointerdown', (event) => {
    if (hold || event.button !== 0 || begin?.(event) === false) return
    const { clientX: x, clientY: y, timeStamp: time } = event
    const at = { dx: 0, dy: 0, x, y, vx: 0, vy: 0 }
    hold = { id: event.pointerId, x, y, last: { x, y, time }, at, dragging: false }
  })
  element.addEventListener('pointermove', (event) => {
    if (!hold || event.pointerId !== hold.id) return
    const at = follow(hold, event)
    if (!hold.dragging && begins(at, axis)) {
      hold.dragging = true
      element.setPointerCapture(event.pointerId)
      start?.(at)
    }
    if (hold.dragging) move(at)
  })
  const finish = (event: PointerEvent) => {
    if (!hold || event.pointerId !== hold.id) return
    const { dragging, last } = hold
    // a finger that rested before it left throws nothing
    const at = event.timeStamp - last.time > REST_MS ? { ...hold.at, vx: 0, vy: 0 } : hold.at
    hold = undefined
    if (!dragging) return
    swallowClick()
    end(at)
  }
  element.addEventListener('pointerup', finish)
  element.addEventListener('pointercancel', finish)
}
