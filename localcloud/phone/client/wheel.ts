export interface WheelOptions {
  /** Height of one item, px. */
  item(): number
  count(): number
  /** The middle item is another one, and the wheel stands still (or the finger has left, if `early`). */
  changed(index: number): void
  started?(): void
  ended?(): void
  early?(): boolean
}
export interface Wheel {
  index(): number
  /** Turns without telling `changed`. */
  go(index: number, smooth?: boolean): void
}

const STILL_MS = 120

const KEYS: Record<string, (index: number, last: number) => number> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index) => index + 5,
  PageUp: (index) => index - 5,
  Home: () => 0,
  End: (_, last) => last,
}

/** A column that snaps to its items: by finger, mouse wheel, arrow keys or a tap on an item. */
export const wheel = (column: HTMLElement, options: WheelOptions): Wheel => {
  const { item, count, changed, started, ended, early } = options
  let index = 0
  let moving = false
  let timer = 0
  const within = (wanted: number) => Math.max(0, Math.min(count() - 1, wanted))
  const middle = () => within(Math.round(column.scrollTop / Math.max(item(), 1)))
  const tell = () => {
    const now = middle()
    if (now === index) return
    index = now
    changed(index)
  }
  const still = () => {
    window.clearTimeout(timer)
    if (!moving) return
    moving = false
    tell()
    ended?.()
  }
  const turn = (wanted: number) => column.scrollTo({ top: within(wanted) * item(), behavior: 'instant' })
  column.addEventListener('scroll', () => {
    const silent = Math.abs(column.scrollTop - index * item()) < 1
    if (!moving && !silent) {
      moving = true
      started?.()
    }
    window.clearTimeout(timer)
    timer = window.setTimeout(still, STILL_MS)
  })
  column.addEventListener('pointerup', () => early?.() && tell())
  column.addEventListener('touchend', () => early?.() && tell())
  column.addEventListener('keydown', (event) => {
    const next = KEYS[event.key]
    if (!next) return
    event.preventDefault()
    turn(next(middle(), count() - 1))
  })
  column.addEventListener('click', (event) => {
    const from = column.getBoundingClientRect()
    const off = event.clientY - from.top - from.height / 2
    column.scrollTo({ top: within(middle() + Math.round(off / item())) * item(), behavior: 'smooth' })
  })
  const go = (wanted: number) => {
    index = within(wanted)
    turn(index)
  }
  return { index: () => index, go }
}
