import { translated } from '../../units'
import { builtIn } from '../built-in'
import type { Host } from '../host'
import { report } from '../phone'

const properties = {
  backgroundTextStyle: { type: String, value: '' },
  backgroundColor: { type: String, value: '' },
  backgroundColorTop: { type: String, value: '' },
  backgroundColorBottom: { type: String, value: '' },
  rootBackgroundColor: { type: String, value: '' },
  scrollTop: { type: String, value: '' },
  scrollDuration: { type: Number, value: 300 },
  pageStyle: { type: String, value: '' },
  pageFontSize: { type: String, value: '' },
  rootFontSize: { type: String, value: '' },
  pageOrientation: { type: String, value: '' },
} as const
type MetaHost = Host<{ [K in keyof typeof properties]: (typeof properties)[K] }>

/** WeChat's own letters, as large as `system` means. */
const SYSTEM_SIZE = '17px'

interface Place {
  view: HTMLElement
  scroller: HTMLElement
  page: HTMLElement
}
const placeOf = (element: Element): Place | undefined => {
  const [view, scroller, page] = ['.phone-webview', '.phone-scroller', 'wx-page'].map((one) => element.closest(one))
  const all = view instanceof HTMLElement && scroller instanceof HTMLElement && page instanceof HTMLElement
  return all ? { view, scroller, page } : undefined
}

const px = (length: string): number => {
  const n = Number.parseFloat(length)
  return length.endsWith('rpx') ? (n * window.innerWidth) / 750 : n
}

const scroll = ({ props, trigger }: MetaHost, { scroller }: Place): void => {
  if (props.scrollTop === '') return
  const from = scroller.scrollTop
  const to = Math.max(0, Math.min(px(String(props.scrollTop)), scroller.scrollHeight - scroller.clientHeight))
  const began = performance.now()
  const step = () => {
    const part = props.scrollDuration > 0 ? Math.min(1, (performance.now() - began) / props.scrollDuration) : 1
    scroller.scrollTop = from + (to - from) * part
    if (part < 1) requestAnimationFrame(step)
    else trigger('scrolldone', {})
  }
  step()
}

const dress = ({ props }: MetaHost, { view, page }: Place): void => {
  const top = props.backgroundColorTop || props.backgroundColor
  const bottom = props.backgroundColorBottom || props.backgroundColor
  view.style.background = top || bottom ? `linear-gradient(${top || '#fff'} 50%, ${bottom || '#fff'} 50%)` : ''
  view.style.backgroundColor = props.backgroundColor
  view.dataset.pulled = props.backgroundTextStyle
  page.setAttribute('style', translated(props.pageStyle))
  if (props.rootBackgroundColor) page.style.backgroundColor = props.rootBackgroundColor
  if (props.pageFontSize) page.style.fontSize = props.pageFontSize === 'system' ? SYSTEM_SIZE : props.pageFontSize
  const root = props.rootFontSize === 'system' ? SYSTEM_SIZE : translated(props.rootFontSize)
  document.documentElement.style.fontSize = root
}

export const pageMeta = builtIn('page-meta', {
  properties,
  css: 'wx-page-meta { display: none }',
  create: (host) => {
    const { phone, element, props, trigger } = host
    let place: Place | undefined
    const size = new ResizeObserver(([entry]) => {
      if (!entry || !place || known === entry.contentRect.width * 10_000 + entry.contentRect.height) return
      const first = known === 0
      const { width, height } = entry.contentRect
      known = width * 10_000 + height
      if (!first && !place.view.hidden)
        trigger('resize', {
          size: { windowWidth: width, windowHeight: height, screenWidth: innerWidth, screenHeight: innerHeight },
        })
    })
    let known = 0
    const heard = () => trigger('scroll', { scrollTop: place?.scroller.scrollTop ?? 0 })
    return {
      attached: () => {
        place = placeOf(element)
        if (!place) return
        place.scroller.addEventListener('scroll', heard)
        size.observe(place.view)
        dress(host, place)
        const there = place
        requestAnimationFrame(() => scroll(host, there))
      },
      detached: () => {
        size.disconnect()
        place?.scroller.removeEventListener('scroll', heard)
        document.documentElement.style.fontSize = ''
      },
      changed: (name) => {
        if (name === 'pageOrientation' && props.pageOrientation === 'landscape')
          report(phone, { kind: 'missing property', words: '<page-meta> page-orientation="landscape"' })
        if (!place) return
        if (name === 'scrollTop') scroll(host, place)
        else dress(host, place)
      },
    }
  },
})
