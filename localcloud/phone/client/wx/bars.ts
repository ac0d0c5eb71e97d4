import type { Bar, Phone } from '../phone'
import { isTab } from '../program'
import { type Options, promisedAll, Refused, type WxGroup } from './group'

const change = (phone: Phone, look: Partial<Bar>): void => {
  const page = phone.stack.top()
  if (page) Object.assign(page.bar, look)
  phone.shell.refresh()
}

const tabIndex = ({ program }: Phone, { index }: Options): number => {
  const at = Number(index)
  if (!program.app.tabBar?.list[at]) throw new Refused('tabbar item not found')
  return at
}

const badge = (text: (options: Options) => string | undefined) => (phone: Phone) => (options: Options) => {
  const page = phone.stack.top()
  if (page && !isTab(phone.program, page.path)) throw new Refused('not TabBar page')
  phone.shell.badge(tabIndex(phone, options), text(options))
}
const shorten = (text: string): string => (text.length > 4 ? `${text.slice(0, 3)}…` : text)

/** The bars above and below a page. */
export const bars: WxGroup = (phone) =>
  promisedAll(phone, {
    setNavigationBarTitle: ({ title }) => change(phone, { title: String(title) }),
    setNavigationBarColor: ({ frontColor, backgroundColor }) =>
      change(phone, { front: String(frontColor), background: String(backgroundColor) }),
    showNavigationBarLoading: () => change(phone, { loading: true }),
    hideNavigationBarLoading: () => change(phone, { loading: false }),
    setTabBarBadge: badge(({ text }) => shorten(String(text)))(phone),
    removeTabBarBadge: badge(() => undefined)(phone),
    showTabBarRedDot: badge(() => '')(phone),
    hideTabBarRedDot: badge(() => undefined)(phone),
    pageScrollTo: ({ scrollTop = 0, duration = 300, selector }) => {
      const page = phone.stack.top()
      const target = typeof selector === 'string' ? page?.scroller.querySelector(selector) : undefined
      const behavior = Number(duration) > 0 ? 'smooth' : 'instant'
      if (target) target.scrollIntoView({ behavior })
      else page?.scroller.scrollTo({ top: Number(scrollTop), behavior })
    },
  })
