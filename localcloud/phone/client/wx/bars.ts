import type { Bar, Phone } from '../phone'
import { checked, text } from './checks'
import { promisedAll, Refused, type WxGroup } from './group'

const change = (phone: Phone, look: Partial<Bar>): void => {
  const page = phone.stack.top()
  if (page) Object.assign(page.bar, look)
  phone.shell.refresh()
}

const FRONTS = ['#ffffff', '#000000']

const color = (phone: Phone) =>
  checked({ frontColor: 'String', backgroundColor: 'String', animation: 'Object?' }, (options) => {
    const front = text(options.frontColor).toLowerCase()
    if (!FRONTS.includes(front))
      throw new Refused('parameter error: parameter.frontColor should be #ffffff or #000000;')
    change(phone, { front, background: text(options.backgroundColor) })
  })

const ground = (phone: Phone, look: { color?: string; dots?: string }): void => {
  const page = phone.stack.top()
  if (page) Object.assign(page.ground, look)
}

const dots = (phone: Phone) =>
  checked({ textStyle: 'String' }, ({ textStyle }) => {
    if (textStyle !== 'dark' && textStyle !== 'light')
      throw new Refused('parameter error: parameter.textStyle should be dark or light;')
    ground(phone, { dots: textStyle })
  })

/** The navigation bar, and what is behind a page that is pulled down. */
export const bars: WxGroup = (phone) =>
  promisedAll(phone, {
    setNavigationBarTitle: checked({ title: 'String' }, ({ title }) => change(phone, { title: text(title) })),
    setNavigationBarColor: color(phone),
    showNavigationBarLoading: () => change(phone, { loading: true }),
    hideNavigationBarLoading: () => change(phone, { loading: false }),
    hideHomeButton: () => change(phone, { homeHidden: true }),
    setBackgroundColor: checked(
      { backgroundColor: 'String?', backgroundColorTop: 'String?', backgroundColorBottom: 'String?' },
      ({ backgroundColor, backgroundColorTop = backgroundColor }) =>
        ground(phone, backgroundColorTop === undefined ? {} : { color: text(backgroundColorTop) }),
    ),
    setBackgroundTextStyle: dots(phone),
  })
