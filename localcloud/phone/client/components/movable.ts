import { builtIn } from '../built-in'
import { drag } from '../drag'
import type { Host } from '../host'
import { type Pinched, pinch } from '../pinch'

const areas = new WeakMap<Element, { scaled(): boolean }>()

export const movableArea = builtIn('movable-area', {
  properties: { scaleArea: { type: Boolean, value: false } },
  css: 'wx-movable-area { display: block; position: relative; width: 10px; height: 10px }',
  create: ({ element, props }) => {
    areas.set(element, { scaled: () => props.scaleArea })
    return {}
  },
})

const properties = {
  direction: { type: String, value: 'none' },
  inertia: { type: Boolean, value: false },
  outOfBounds: { type: Boolean, value: false },
  x: { type: null, value: 0 },
  y: { type: null, value: 0 },
  damping: { type: Number, value: 20 },
  friction: { type: Number, value: 2 },
  disabled: { type: Boolean, value: false },
  scale: { type: Boolean, value: false },
  scaleMin: { type: Number, value: 0.5 },
  scaleMax: { type: Number, value: 10 },
  scaleValue: { type: Number, value: 1 },
  animation: { type: Boolean, value: true },
} as const
type MovableHost = Host<{ [K in keyof typeof properties]: (typeof properties)[K] }>

/** How far a throw goes, in ms of its speed; more friction, less way. */
const THROW_MS = 300

class Movable {
  private x = 0
  private y = 0
  private times = 1

  constructor(private readonly host: MovableHost) {}

  private area(): HTMLElement | null {
    return this.host.element.closest('wx-movable-area')
  }

  /** Inside the area: the element may be larger than it. */
  private within(at: { x: number; y: number }): { x: number; y: number } {
    const { element } = this.host
    const area = this.area()
    if (!area) return at
    const clamp = (value: number, room: number) => Math.max(Math.min(0, room), Math.min(Math.max(0, room), value))
    const grown = (size: number) => (size * (this.times - 1)) / 2
    const [wide, high] = [grown(element.offsetWidth), grown(element.offsetHeight)]
    return {
      x: clamp(at.x - wide, area.clientWidth - element.offsetWidth * this.times) + wide,
      y: clamp(at.y - high, area.clientHeight - element.offsetHeight * this.times) + high,
    }
  }

  private draw(animated: boolean): void {
    const { props, style } = this.host
    const seconds = animated && props.animation ? 10 / Math.max(1, props.damping) : 0
    style(
      `transform: translate(${this.x}px, ${this.y}px) scale(${this.times}); transition: transform ${seconds}s ease-out`,
    )
  }

  put(at: { x: number; y: number }, source: string, animated: boolean): void {
    const { x, y } = at
    const moved = x !== this.x || y !== this.y
    this.x = x
    this.y = y
    this.draw(animated)
    if (moved) this.host.trigger('change', { x, y, source })
  }

  follow(animated: boolean): void {
    const { x, y } = this.host.props
    this.put(this.within({ x: Number.parseFloat(String(x)) || 0, y: Number.parseFloat(String(y)) || 0 }), '', animated)
  }

  grow(times: number, told: boolean): void {
    const { props, trigger } = this.host
    const next = Math.max(Math.max(0.1, props.scaleMin), Math.min(Math.min(10, props.scaleMax), times))
    if (next === this.times) return
    this.times = next
    const { x, y } = this.within({ x: this.x, y: this.y })
    this.x = x
    this.y = y
    this.draw(!told)
    if (told) trigger('scale', { x, y, scale: next })
  }

  wire(): void {
    const { element, props, trigger } = this.host
    let from = { x: 0, y: 0 }
    const free = (way: { x: number; y: number }) => ({
      x: from.x + (props.direction === 'all' || props.direction === 'horizontal' ? way.x : 0),
      y: from.y + (props.direction === 'all' || props.direction === 'vertical' ? way.y : 0),
    })
    drag(element, {
      begin: () => !props.disabled && props.direction !== 'none',
      start: ({ dx, dy }) => {
        from = { x: this.x, y: this.y }
        trigger(Math.abs(dx) >= Math.abs(dy) ? 'htouchmove' : 'vtouchmove', {})
      },
      move: ({ dx, dy }) => {
        const wanted = free({ x: dx, y: dy })
        const inside = this.within(wanted)
        const out = wanted.x !== inside.x || wanted.y !== inside.y
        this.put(props.outOfBounds ? wanted : inside, out && props.outOfBounds ? 'touch-out-of-bounds' : 'touch', false)
      },
      end: ({ dx, dy, vx, vy }) => {
        const far = props.inertia ? THROW_MS / Math.max(0.1, props.friction > 0 ? props.friction : 2) : 0
        const wanted = this.within(free({ x: dx + vx * far, y: dy + vy * far }))
        this.put(wanted, props.inertia && far > 0 ? 'friction' : 'out-of-bounds', true)
      },
    })
    let before = 1
    const scaling = {
      begin: () => {
        before = this.times
        return props.scale && !props.disabled
      },
      move: ({ times }: Pinched) => this.grow(before * times, true),
    }
    pinch(element, scaling)
    const area = this.area()
    if (area) pinch(area, { ...scaling, begin: () => scaling.begin() && (areas.get(area)?.scaled() ?? false) })
  }
}

export const movableView = builtIn('movable-view', {
  properties,
  refused: ['width', 'height'],
  css: 'wx-movable-view { display: block; position: absolute; left: 0; top: 0; width: 10px; height: 10px; touch-action: none }',
  create: (host) => {
    const movable = new Movable(host)
    return {
      attached: () => {
        movable.wire()
        movable.grow(host.props.scale ? host.props.scaleValue : 1, false)
        requestAnimationFrame(() => movable.follow(false))
      },
      changed: (name) => {
        if (!host.element.isConnected) return
        if (name === 'x' || name === 'y') movable.follow(true)
        if (name.startsWith('scale') && host.props.scale) movable.grow(host.props.scaleValue, false)
      },
    }
  },
})
