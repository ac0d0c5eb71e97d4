import type { Host } from '../built-in'
import { drag } from '../drag'
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
export const refresher = (host: RefreshHost) => {
  const { element, inside, props, trigger } = host
  const area = made('div', 'phone-refresher')
  const dots = made('div', 'phone-dots')
  area.append(dots)
  let pulled = 0
  let refreshing = false
  const show = (height: number) => {
    pulled = height
    area.style.height = `${height}px`
    inside.style.transform = height > 0 ? `translateY(${height}px)` : ''
  }
  const settle = (height: number) => {
    element.toggleAttribute('data-settling', true)
    show(height)
    setTimeout(() => element.removeAttribute('data-settling'), 200)
  }
  const refresh = () => {
    if (!refreshing) trigger('refresherrefresh', { dy: pulled })
    refreshing = true
    settle(props.refresherThreshold)
  }
  const rest = (name: 'refresherrestore' | 'refresherabort') => {
    const dy = pulled
    refreshing = false
    settle(0)
    trigger(name, { dy })
  }
  const looks = () => {
    element.toggleAttribute('data-refresher', props.refresherEnabled)
    area.style.background = props.refresherBackground
    dots.dataset.look = props.refresherDefaultStyle
    if (props.refresherEnabled && !area.isConnected) element.append(area)
    if (!props.refresherEnabled) area.remove()
  }
  // at the top a pull downwards is ours, everything else the browser's
  const share = () => element.toggleAttribute('data-top', inside.scrollTop <= 0)
  inside.addEventListener('scroll', share)
  share()
  drag(inside, {
    axis: 'y',
    begin: () => props.refresherEnabled && !refreshing && inside.scrollTop <= 0,
    move: ({ dy }) => {
      if (dy <= 0 && pulled <= 0) return
      show(Math.max(0, dy) * RESISTANCE)
      trigger('refresherpulling', { dy: pulled })
    },
    end: () => {
      if (pulled <= 0) return
      if (pulled >= props.refresherThreshold) refresh()
      else rest('refresherabort')
    },
  })
  const changed = (name: string) => {
    if (name.startsWith('refresher')) looks()
    if (name !== 'refresherTriggered') return
    if (props.refresherTriggered) refresh()
    else if (refreshing) rest('refresherrestore')
  }
  looks()
  if (props.refresherTriggered) refresh()
  return { changed }
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
