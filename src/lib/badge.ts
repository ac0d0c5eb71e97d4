import Taro from '@tarojs/taro'

const inboxTab = 2
let shown = 0

/** How many messages wait unread, on the tab bar; WeChat refuses it on pages without one. */
export const showUnread = (unread: number): void => {
  const quiet = () => undefined
  shown = unread
  if (unread > 0)
    Promise.resolve(Taro.setTabBarBadge({ index: inboxTab, text: unread > 99 ? '99+' : String(unread) })).catch(quiet)
  else Promise.resolve(Taro.removeTabBarBadge({ index: inboxTab })).catch(quiet)
}

/** Some of them were read just now. */
export const showFewerUnread = (read: number): void => showUnread(Math.max(0, shown - read))
