export interface Pinched {
  /** How many times as far apart the fingers are as in the beginning. */
  times: number
  /** By how many degrees they have turned, and how far up both have moved, px. */
  turn: number
  rise: number
}
interface Pinching {
  begin(): boolean
  move(at: Pinched): void
  end?(): void
}

const pairOf = ({ touches: [one, two] }: TouchEvent) => {
  if (!one || !two) return undefined
  const [dx, dy] = [two.clientX - one.clientX, two.clientY - one.clientY]
  const angle = (Math.atan2(dy, dx) * 180) / Math.PI
  return { apart: Math.max(1, Math.hypot(dx, dy)), angle, middle: (one.clientY + two.clientY) / 2 }
}

/** Two fingers, or the mouse wheel with Ctrl, which is what a trackpad sends for them. */
export const pinch = (element: HTMLElement, { begin, move, end }: Pinching): void => {
  let from: ReturnType<typeof pairOf>
  element.addEventListener('touchstart', (event) => {
    if (event.touches.length === 2) from = begin() ? pairOf(event) : undefined
  })
  const moved = (event: TouchEvent) => {
    const now = pairOf(event)
    if (!from || !now) return
    event.preventDefault()
    move({ times: now.apart / from.apart, turn: now.angle - from.angle, rise: from.middle - now.middle })
  }
  element.addEventListener('touchmove', moved, { passive: false })
  element.addEventListener('touchend', () => {
    if (from) end?.()
    from = undefined
  })
  const wheeled = (event: WheelEvent) => {
    if (!event.ctrlKey || !begin()) return
    event.preventDefault()
    move({ times: 2 ** (-event.deltaY / 200), turn: 0, rise: 0 })
    end?.()
  }
  element.addEventListener('wheel', wheeled, { passive: false })
}
