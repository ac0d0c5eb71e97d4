import type { Phone } from '../phone'
import { isTab } from '../program'
import { checked, text } from './checks'
import { type Options, promisedAll, Refused, type WxGroup } from './group'

const tabIndex = ({ program }: Phone, { index }: Options): number => {
  const at = Number(index)
  if (!program.app.tabBar?.list[at]) throw new Refused('tabbar item not found')
  return at
}

/** WeChat changes its tab bar only while it is shown. */
const onTab = (phone: Phone): void => {
  const page = phone.stack.top()
  if (page && !isTab(phone.program, page.path)) throw new Refused('not TabBar page')
}

const badge = (phone: Phone, said: (options: Options) => string | undefined) =>
  checked({ index: 'Number' }, (options) => {
    onTab(phone)
    phone.shell.badge(tabIndex(phone, options), said(options))
  })

const shorten = (words: string): string => (words.length > 4 ? `${words.slice(0, 3)}…` : words)

const given = (options: Options, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (typeof options[name] === 'string' ? [[name, options[name]]] : [])))

const hide = (phone: Phone, hidden: boolean) => () => {
  onTab(phone)
  phone.shell.tabsHidden(hidden)
}

/** The tab bar at the bottom. */
export const tabBar: WxGroup = (phone) =>
  promisedAll(phone, {
    setTabBarBadge: checked(
      { text: 'String' },
      badge(phone, (options) => shorten(text(options.text))),
    ),
    removeTabBarBadge: badge(phone, () => undefined),
    showTabBarRedDot: badge(phone, () => ''),
    hideTabBarRedDot: badge(phone, () => undefined),
    setTabBarItem: checked(
      { index: 'Number', text: 'String?', iconPath: 'String?', selectedIconPath: 'String?' },
      (options) => {
        onTab(phone)
        phone.shell.tabItem(tabIndex(phone, options), given(options, ['text', 'iconPath', 'selectedIconPath']))
      },
    ),
    setTabBarStyle: checked({ color: 'String?', selectedColor: 'String?', backgroundColor: 'String?' }, (options) => {
      onTab(phone)
      phone.shell.tabLook(given(options, ['color', 'selectedColor', 'backgroundColor', 'borderStyle']))
    }),
    hideTabBar: hide(phone, true),
    showTabBar: hide(phone, false),
  })
