import { builtIn } from '../built-in'
import { drag } from '../drag'
import { Slides } from './slides'
import { type SwiperHost, swiperProperties } from './swiper-properties'

const wire = (host: SwiperHost, slides: Slides): void => {
  const { element, props } = host
  let from = 0
  drag(element, {
    begin: (event) => {
      const { target } = event
      // a swiper inside a swiper, or a slider, has the finger to itself
      return target instanceof Element && target.closest('wx-swiper, wx-slider, wx-movable-view') === element
    },
    start: () => {
      from = slides.at()
      slides.stop()
    },
    move: ({ dx, dy }) => slides.drag(from, props.vertical ? dy : dx),
    end: ({ vx, vy }) => {
      slides.drop(props.vertical ? vy : vx)
      slides.play()
    },
  })
  element.addEventListener('dragstart', (event) => event.preventDefault())
}

export const swiper = builtIn('swiper', {
  properties: swiperProperties,
  refused: {
    layoutType: 'normal',
    transformerType: 'scaleAndFade',
    indicatorType: 'normal',
    indicatorMargin: 10,
    indicatorSpacing: 4,
    indicatorRadius: 4,
    indicatorWidth: 8,
    indicatorHeight: 8,
    indicatorAlignment: 'auto',
    indicatorOffset: [0, 0],
    scrollWithAnimation: true,
    cacheExtent: 0,
  },
  shell: ['div.wx-swiper-slides', 'div.wx-swiper-slide-frame'],
  css: `wx-swiper { display: block; position: relative; height: 150px; overflow: hidden; touch-action: pan-y }
wx-swiper[data-vertical] { touch-action: pan-x }
.wx-swiper-slides { position: absolute; inset: 0; overflow: hidden }
.wx-swiper-slide-frame { position: absolute; inset: 0 }
.wx-swiper-dots { position: absolute; display: flex; left: 50%; bottom: 10px; transform: translateX(-50%); pointer-events: none }
.wx-swiper-dot { width: 8px; height: 8px; margin-right: 8px; border-radius: 50%; transition: background-color .2s }
.wx-swiper-dot:last-child { margin-right: 0 }
.wx-swiper-dots[data-vertical] { flex-direction: column; left: auto; right: 10px; top: 50%; bottom: auto; transform: translateY(-50%) }
.wx-swiper-dots[data-vertical] .wx-swiper-dot { margin: 0 0 9px }`,
  create: (host) => {
    const { element, props } = host
    const slides = new Slides(host)
    const watch = new MutationObserver(() => slides.follow())
    const size = new ResizeObserver(() => slides.layout())
    return {
      attached: () => {
        element.append(slides.dots)
        wire(host, slides)
        watch.observe(host.inside, { childList: true, subtree: true })
        size.observe(element)
        slides.begin()
        slides.play()
      },
      detached: () => {
        watch.disconnect()
        size.disconnect()
        slides.end()
      },
      changed: (name) => {
        element.toggleAttribute('data-vertical', props.vertical)
        if (!element.isConnected) return
        if (name === 'autoplay' || name === 'interval') slides.play()
        slides.follow()
      },
    }
  },
})
