import { builtIn } from '../built-in'

interface Place {
  style: string
  /** It is out of sight. */
  away: boolean
}
const items = new WeakMap<Element, { place(place: Place): void; itemId(): string }>()

/** The swiper puts its slides where they belong. */
export const placeItem = (item: Element, place: Place): void => items.get(item)?.place(place)

export const itemIdOf = (item: Element | undefined): string => (item && items.get(item)?.itemId()) ?? ''

export const swiperItem = builtIn('swiper-item', {
  properties: {
    itemId: { type: String, value: '' },
    skipHiddenItemLayout: { type: Boolean, value: false },
  },
  css: 'wx-swiper-item { display: block; position: absolute; left: 0; top: 0; width: 100%; height: 100%; overflow: hidden }',
  create: ({ element, props, style }) => {
    const place = ({ style: where, away }: Place) =>
      style(`${where}${away && props.skipHiddenItemLayout ? '; content-visibility: hidden' : ''}`)
    items.set(element, { place, itemId: () => props.itemId })
    return {}
  },
})
