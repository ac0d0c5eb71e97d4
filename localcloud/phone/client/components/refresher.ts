import { drag } from '../drag'
import type { Host } from '../host'
import { made } from '../sheet'

export const refresherProperties = {
  refresherEnabled: { type: Boolean, value: false },
  refresherThreshold: { type: Number, value: 45 },
  refresherDefaultStyle: { type: String, value: 'black' },
  refresherBackground: { type: String, value: '#FFF' },
  refresherTriggered: { type: Boolean, value: false },
} as const
type RefreshHost = Host<{ [K in keyof typeof refresherProperties]: (typeof refresherProperties)[K] }>

/** The further it is pulled, the heavier it gets. */
const RESISTANCE = 0.6

/** Pull to refresh: three dots above the content, drawn down by a finger at the top. */
export class Refresher {
  private readonly area = made('div', 'phone-refresher')
  private readonly dots = made('div', 'phone-dots')
  private pulled = 0
  private refreshing = false

  constructor(private readonly host: RefreshHost) {
    this.area.append(this.dots)
    this.wire()
    this.looks()
    if (host.props.refresherTriggered) this.refresh()
  }

  private show(height: number): void {
    this.pulled = height
    this.area.style.height = `${height}px`
    this.host.inside.style.transform = height > 0 ? `translateY(${height}px)` : ''
  }

  private settle(height: number): void {
    const { element } = this.host
    element.toggleAttribute('data-settling', true)
    this.show(height)
    setTimeout(() => element.removeAttribute('data-settling'), 200)
  }

  private refresh(): void {
    if (!this.refreshing) this.host.trigger('refresherrefresh', { dy: this.pulled })
    this.refreshing = true
    this.settle(this.host.props.refresherThreshold)
  }

  private rest(name: 'refresherrestore' | 'refresherabort'): void {
    const dy = this.pulled
    this.refreshing = false
    this.settle(0)
    this.host.trigger(name, { dy })
  }

  private looks(): void {
    const { element, props } = this.host
    element.toggleAttribute('data-refresher', props.refresherEnabled)
    this.area.style.background = props.refresherBackground
    this.dots.dataset.look = props.refresherDefaultStyle
    if (props.refresherEnabled && !this.area.isConnected) element.append(this.area)
    if (!props.refresherEnabled) this.area.remove()
  }

  private wire(): void {
    const { element, inside, props, trigger } = this.host
    // at the top a pull downwards is ours, everything else the browser's
    const share = () => element.toggleAttribute('data-top', inside.scrollTop <= 0)
    inside.addEventListener('scroll', share)
    share()
    drag(inside, {
      axis: 'y',
      begin: () => props.refresherEnabled && !this.refreshing && inside.scrollTop <= 0,
      move: ({ dy }) => {
        if (dy <= 0 && this.pulled <= 0) return
        this.show(Math.max(0, dy) * RESISTANCE)
        trigger('refresherpulling', { dy: this.pulled })
      },
      end: () => {
        if (this.pulled <= 0) return
        if (this.pulled >= props.refresherThreshold) this.refresh()
        else this.rest('refresherabort')
      },
    })
  }

  changed(name: string): void {
    if (!name.startsWith('refresher')) return
    this.looks()
    if (name !== 'refresherTriggered') return
    if (this.host.props.refresherTriggered) this.refresh()
    else if (this.refreshing) this.rest('refresherrestore')
  }
}

export const refresherCss = `wx-scroll-view[data-refresher] { overflow: hidden }
wx-scroll-view[data-refresher][data-top] > .phone-scroll { touch-action: pan-x pan-down }
wx-scroll-view[data-settling] > .phone-scroll, wx-scroll-view[data-settling] > .phone-refresher { transition: all .2s }
.phone-refresher { position: absolute; left: 0; right: 0; top: 0; overflow: hidden; display: flex; align-items: center; justify-content: center }
.phone-dots { width: 6px; height: 6px; border-radius: 50%; animation: phone-dots 1s infinite }
.phone-dots[data-look=black] { color: #000 }
.phone-dots[data-look=white] { color: #fff }
.phone-dots[data-look=none] { display: none }
@keyframes phone-dots {
  0%, 100% { background: rgb(from currentcolor r g b / 20%); box-shadow: -14px 0 0 rgb(from currentcolor r g b / 45%), 14px 0 0 rgb(from currentcolor r g b / 20%) }
  33% { background: rgb(from currentcolor r g b / 45%); box-shadow: -14px 0 0 rgb(from currentcolor r g b / 20%), 14px 0 0 rgb(from currentcolor r g b / 20%) }
  66% { background: rgb(from currentcolor r g b / 20%); box-shadow: -14px 0 0 rgb(from currentcolor r g b / 20%), 14px 0 0 rgb(from currentcolor r g b / 45%) }
}`
