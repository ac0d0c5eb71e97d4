import { translated } from '../../units'
import { eased } from '../easing'
import { made } from '../sheet'
import { drawDots } from './swiper-dots'
import { itemIdOf, placeItem } from './swiper-item'
import type { SwiperHost } from './swiper-properties'

type Source = 'autoplay' | 'touch' | ''

/** Slides one after another; `position` is the slide at the front, a fraction while it moves. */
export class Slides {
  private position = 0
  private current = 0
  private frame = 0
  private timer = 0
  readonly dots = made('div', 'wx-swiper-dots')

  constructor(private readonly host: SwiperHost) {}

  private items(): Element[] {
    const { element } = this.host
    return [...element.querySelectorAll('wx-swiper-item')].filter((one) => one.closest('wx-swiper') === element)
  }

  private last(count: number): number {
    const { circular, displayMultipleItems } = this.host.props
    return circular ? count - 1 : Math.max(0, count - Math.max(1, displayMultipleItems))
  }

  /** Way of one slide, px. */
  way(): number {
    const { inside, props } = this.host
    const size = props.vertical ? inside.clientHeight : inside.clientWidth
    return size / Math.max(1, props.displayMultipleItems)
  }

  /** The edge counts: no margin before the first and after the last one, if `snap-to-edge` says so. */
  layout(): void {
    const { inside, props } = this.host
    const items = this.items()
    const [before, after] = [translated(props.previousMargin), translated(props.nextMargin)]
    const edge = props.snapToEdge && !props.circular && items.length > 1
    const first = edge && this.current === 0 ? '0px' : before
    const end = edge && this.current === this.last(items.length) ? '0px' : after
    inside.style.inset = props.vertical ? `${first} 0 ${end}` : `0 ${end} 0 ${first}`
    this.draw(items)
    drawDots(this.dots, { props, count: items.length, current: this.current })
  }

  private draw(items: Element[]): void {
    const { props } = this.host
    const shown = Math.max(1, props.displayMultipleItems)
    items.forEach((item, index) => {
      const off = this.offset(index, items.length)
      const move = props.vertical ? `0, ${off * 100}%` : `${off * 100}%, 0`
      const size = props.vertical ? `height: ${100 / shown}%` : `width: ${100 / shown}%`
      placeItem(item, { style: `transform: translate(${move}); ${size}`, away: off <= -1 || off >= shown })
    })
  }

  /** In a circle each slide stands on the nearer side. */
  private offset(index: number, count: number): number {
    const off = index - this.position
    if (!this.host.props.circular || count < 2) return off
    const turned = ((off % count) + count) % count
    const shown = Math.max(1, this.host.props.displayMultipleItems)
    return turned > Math.max(count / 2, shown - 0.5) ? turned - count : turned
  }

  private told(source: Source) {
    return { current: this.current, currentItemId: itemIdOf(this.items()[this.current]), source }
  }

  /** Moves to the slide, the short way round in a circle. */
  go(wanted: number, source: Source, instantly = false): void {
    const count = this.items().length
    if (count === 0) return
    const { props, set, trigger } = this.host
    const to = props.circular ? wanted : Math.max(0, Math.min(this.last(count), wanted))
    const now = ((to % count) + count) % count
    const changed = now !== this.current
    this.current = now
    if (changed && source !== '') set('current', now)
    if (changed) trigger('change', this.told(source))
    this.layout()
    const half = props.circular && Math.abs(to - this.position) > count / 2
    const way = half ? to - Math.sign(to - this.position) * count : to
    this.slide(way, instantly ? 0 : props.duration, source)
  }

  private slide(to: number, duration: number, source: Source): void {
    cancelAnimationFrame(this.frame)
    const { position: from } = this
    const { props, trigger } = this.host
    const done = () => {
      this.position = this.current
      this.layout()
      trigger('animationfinish', this.told(source))
    }
    if (duration <= 0 || to === from) {
      done()
      return
    }
    const began = performance.now()
    const step = () => {
      const part = Math.min(1, (performance.now() - began) / duration)
      if (part === 1) return done()
      this.move(from + (to - from) * eased(props.easingFunction, part))
      this.frame = requestAnimationFrame(step)
    }
    this.frame = requestAnimationFrame(step)
  }

  private move(position: number): void {
    this.position = position
    this.draw(this.items())
    const moved = (position - this.current) * this.way()
    this.host.trigger('transition', this.host.props.vertical ? { dx: 0, dy: moved } : { dx: moved, dy: 0 })
  }

  /** A finger has dragged it `px` from where `from` was; beyond the ends it follows half as far. */
  drag(from: number, px: number): void {
    cancelAnimationFrame(this.frame)
    const wanted = from - px / Math.max(1, this.way())
    const last = this.last(this.items().length)
    const over = this.host.props.circular ? 0 : Math.min(0, wanted) + Math.max(0, wanted - last)
    this.move(wanted - over / 2)
  }

  /** The finger left: the next slide if it was fast or far enough. */
  drop(speed: number): void {
    const near = Math.round(this.position)
    const flick = Math.abs(speed) > 0.3 ? Math.round(this.position - Math.sign(speed) * 0.5) : near
    this.go(flick, 'touch')
  }

  at(): number {
    return this.position
  }

  /** `current` was set by the page, or the slides are others now. */
  follow(): void {
    if (this.host.props.current !== this.current) this.go(this.host.props.current, '')
    else this.layout()
  }

  begin(): void {
    this.current = Math.max(0, Math.min(this.last(this.items().length), this.host.props.current))
    this.position = this.current
    this.layout()
  }

  play(): void {
    this.stop()
    const { props, element } = this.host
    if (!props.autoplay) return
    this.timer = window.setInterval(() => {
      if (document.hidden || element.closest('[hidden]')) return
      const end = !props.circular && this.current >= this.last(this.items().length)
      this.go(end ? 0 : this.current + 1, 'autoplay')
    }, props.interval)
  }

  stop(): void {
    window.clearInterval(this.timer)
  }

  end(): void {
    this.stop()
    cancelAnimationFrame(this.frame)
  }
}
