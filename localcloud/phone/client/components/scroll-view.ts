import { builtIn } from '../built-in'
import { Refresher, refresherCss, refresherProperties } from './refresher'
import { dragEvents, paging, type ScrollHost, scrollProperties, toTop, watch } from './scrolling'

/** What WeChat documents for the Skyline renderer, or what changes nothing that can be seen here. */
const ABSENT = `fastDeceleration enablePassive associativeContainer cacheExtent reverse scrollIntoViewWithinExtent
  scrollIntoViewOffset refresherTwoLevelEnabled refresherTwoLevelTriggered refresherTwoLevelScrollEnabled
  refresherBallisticRefreshEnabled refresherTwoLevelPinned`.split(/\s+/)

const isGiven = (value: unknown): boolean => value !== '' && value !== null && value !== undefined

const scrollTo = (host: ScrollHost, name: string): void => {
  const { inside, props } = host
  const behavior = props.scrollWithAnimation ? 'smooth' : 'instant'
  const wanted: unknown = name === 'scrollTop' ? props.scrollTop : name === 'scrollLeft' ? props.scrollLeft : ''
  if (isGiven(wanted))
    inside.scrollTo({ [name === 'scrollTop' ? 'top' : 'left']: Number.parseFloat(String(wanted)), behavior })
  if (name !== 'scrollIntoView' || !props.scrollIntoView) return
  const target = inside.querySelector(`#${CSS.escape(props.scrollIntoView)}`)
  if (!target) return
  const [from, to] = [inside.getBoundingClientRect(), target.getBoundingClientRect()]
  const top = props.scrollY ? inside.scrollTop + to.top - from.top : inside.scrollTop
  const left = props.scrollX ? inside.scrollLeft + to.left - from.left : inside.scrollLeft
  inside.scrollTo({ top, left, behavior })
}

const looks = ({ element, props }: ScrollHost): void => {
  element.toggleAttribute('data-x', props.scrollX)
  element.toggleAttribute('data-y', props.scrollY)
  element.toggleAttribute('data-bare', props.enhanced && !props.showScrollbar)
  element.toggleAttribute('data-flex', props.enableFlex)
  element.toggleAttribute('data-hard', props.enhanced && !props.bounces)
  element.toggleAttribute('data-anchoring', props.scrollAnchoring)
}

export const scrollView = builtIn('scroll-view', {
  properties: { ...scrollProperties, ...refresherProperties },
  refused: {
    ...Object.fromEntries(ABSENT.map((name) => [name, undefined])),
    type: 'list',
    clip: true,
    minDragDistance: 18,
    padding: [0, 0, 0, 0],
    scrollIntoViewAlignment: 'start',
    refresherTwoLevelThreshold: 150,
    refresherTwoLevelCloseThreshold: 80,
  },
  shell: ['div.phone-scroll'],
  css: `wx-scroll-view { display: block; position: relative; width: 100% }
wx-scroll-view > .phone-scroll { width: 100%; height: 100%; max-height: inherit; overflow: hidden; position: relative;
  overflow-anchor: none; overscroll-behavior: contain }
wx-scroll-view[data-anchoring] > .phone-scroll { overflow-anchor: auto }
wx-scroll-view[data-hard] > .phone-scroll { overscroll-behavior: none }
wx-scroll-view[data-x] > .phone-scroll { overflow-x: auto }
wx-scroll-view[data-y] > .phone-scroll { overflow-y: auto }
wx-scroll-view[data-bare] > .phone-scroll { scrollbar-width: none }
wx-scroll-view[data-flex] > .phone-scroll { display: inherit; flex-flow: inherit; align-items: inherit; justify-content: inherit }
${refresherCss}`,
  create: (host) => {
    const { props } = host
    let refreshing: Refresher | undefined
    const stop = toTop(host)
    return {
      detached: stop,
      attached: () => {
        watch(host)
        dragEvents(host)
        paging(host)
        refreshing = new Refresher(host)
        for (const name of ['scrollTop', 'scrollLeft', 'scrollIntoView'] as const)
          if (isGiven(props[name])) requestAnimationFrame(() => scrollTo(host, name))
      },
      changed: (name) => {
        looks(host)
        refreshing?.changed(name)
        if (host.element.isConnected) scrollTo(host, name)
      },
    }
  },
})
