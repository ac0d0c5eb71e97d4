import { builtIn, type Host } from '../built-in'

const properties = {
  scrollX: { type: Boolean, value: false },
  scrollY: { type: Boolean, value: false },
  upperThreshold: { type: null, value: 50 },
  lowerThreshold: { type: null, value: 50 },
  scrollTop: { type: null, value: '' },
  scrollLeft: { type: null, value: '' },
  scrollIntoView: { type: String, value: '' },
  scrollWithAnimation: { type: Boolean, value: false },
  scrollAnchoring: { type: Boolean, value: false },
  enhanced: { type: Boolean, value: false },
  bounces: { type: Boolean, value: true },
  showScrollbar: { type: Boolean, value: true },
} as const

type ScrollHost = Host<{ [K in keyof typeof properties]: (typeof properties)[K] }>

/** Fires scroll, and the two ends once each time they are reached. */
const watch = ({ inside, props, trigger }: ScrollHost): void => {
  let left = 0
  let top = 0
  const at = { toupper: true, tolower: false }
  inside.addEventListener('scroll', () => {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight } = inside
    const detail = { scrollLeft, scrollTop, scrollWidth, scrollHeight }
    trigger('scroll', { ...detail, deltaX: left - scrollLeft, deltaY: top - scrollTop })
    const start = props.scrollX ? scrollLeft : scrollTop
    const rest = props.scrollX ? scrollWidth - clientWidth - scrollLeft : scrollHeight - clientHeight - scrollTop
    const ends = {
      toupper: [start <= Number(props.upperThreshold), props.scrollX ? 'left' : 'top'],
      tolower: [rest <= Number(props.lowerThreshold), props.scrollX ? 'right' : 'bottom'],
    } as const
    for (const name of ['toupper', 'tolower'] as const) {
      const [reached, direction] = ends[name]
      if (reached && !at[name]) trigger(`scroll${name}`, { direction })
      at[name] = reached
    }
    left = scrollLeft
    top = scrollTop
  })
}

export const scrollView = builtIn('scroll-view', {
  properties,
  refused: `enableBackToTop enableFlex pagingEnabled fastDeceleration refresherEnabled refresherThreshold
    refresherDefaultStyle refresherBackground refresherTriggered enablePassive scrollIntoViewAlignment
    scrollIntoViewWithinExtent scrollIntoViewOffset usingSticky type associativeContainer clip cacheExtent padding
    reverse`.split(/\s+/),
  shell: ['div.phone-scroll'],
  css: `wx-scroll-view { display: block; width: 100% }
wx-scroll-view > .phone-scroll { width: 100%; height: 100%; max-height: inherit; overflow: hidden; position: relative }
wx-scroll-view[data-x] > .phone-scroll { overflow-x: auto }
wx-scroll-view[data-y] > .phone-scroll { overflow-y: auto }
wx-scroll-view[data-bare] > .phone-scroll { scrollbar-width: none }`,
  create: (host) => {
    const { element, props } = host
    return {
      attached: () => watch(host),
      changed: (name) => {
        const { inside } = host
        element.toggleAttribute('data-x', props.scrollX)
        element.toggleAttribute('data-y', props.scrollY)
        element.toggleAttribute('data-bare', !props.showScrollbar)
        const behavior = props.scrollWithAnimation ? 'smooth' : 'instant'
        const wanted: unknown = name === 'scrollTop' ? props.scrollTop : name === 'scrollLeft' ? props.scrollLeft : ''
        if (wanted !== '' && wanted !== null && wanted !== undefined)
          inside.scrollTo({ [name === 'scrollTop' ? 'top' : 'left']: Number(wanted), behavior })
        if (name === 'scrollIntoView' && props.scrollIntoView)
          inside.querySelector(`#${CSS.escape(props.scrollIntoView)}`)?.scrollIntoView({ behavior })
      },
    }
  },
})
