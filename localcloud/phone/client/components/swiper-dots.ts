import { made } from '../sheet'
import type { SwiperHost } from './swiper-properties'

interface Shown {
  props: SwiperHost['props']
  count: number
  current: number
}

/** One dot a slide; those that are shown have another colour. */
export const drawDots = (dots: HTMLElement, { props, count, current }: Shown): void => {
  dots.hidden = !props.indicatorDots
  dots.toggleAttribute('data-vertical', props.vertical)
  while (dots.childElementCount > count) dots.lastElementChild?.remove()
  while (dots.childElementCount < count) dots.append(made('div', 'wx-swiper-dot'))
  const shown = Math.max(1, props.displayMultipleItems)
  ;[...dots.children].forEach((dot, index) => {
    const active = index >= current && index < current + shown
    dot.classList.toggle('wx-swiper-dot-active', active)
    if (dot instanceof HTMLElement) dot.style.background = active ? props.indicatorActiveColor : props.indicatorColor
  })
}
