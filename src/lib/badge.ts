import Taro from '@tarojs/taro'

const inboxTab = 2

/** How many messages wait unread, on the tab bar; WeChat refuses it on pages without one. */
export const showUnread = (unread: number): void => {
  const quiet = () => undefined
  if (unread > 0)
    Promise.resolve(Taro.setTabBarBadge({ index: inboxTab, text: unread > 99 ? '99+' : String(unread) })).catch(quiet)
  else Promise.resolve(Taro.removeTabBarBadge({ index: inboxTab })).catch(quiet)
}
