import type { Phone } from '../phone'
import { checked } from './checks'
import { type Options, promisedAll, Refused, type WxGroup } from './group'

const scroll = (phone: Phone) => (options: Options) => {
  const { scrollTop, duration = 300, selector, offsetTop = 0 } = options
  const scroller = phone.stack.top()?.scroller
  if (!scroller) return
  const target = typeof selector === 'string' ? scroller.querySelector(selector) : undefined
  if (target === null) throw new Refused(`parameter error: no node for selector "${String(selector)}"`)
  const from = target ? target.getBoundingClientRect().top - scroller.getBoundingClientRect().top : 0
  const top = target ? scroller.scrollTop + from + Number(offsetTop) : Number(scrollTop ?? 0)
  scroller.scrollTo({ top, behavior: Number(duration) > 0 ? 'smooth' : 'instant' })
}

/** Scrolling a page and pulling it down. */
export const pull: WxGroup = (phone) =>
  promisedAll(phone, {
    pageScrollTo: checked(
      { scrollTop: 'Number?', duration: 'Number?', selector: 'String?', offsetTop: 'Number?' },
      scroll(phone),
    ),
    startPullDownRefresh: () => phone.stack.top()?.pull.start(),
    stopPullDownRefresh: () => phone.stack.top()?.pull.stop(),
  })
