import type { PageView, Phone } from '../phone'

/** What `wx.showShareMenu` and `wx.hideShareMenu` said, by page; a page begins with what its methods allow. */
const said = new WeakMap<PageView, { friend?: boolean; timeline?: boolean }>()

const FRIEND = 'shareAppMessage'
const TIMELINE = 'shareTimeline'

export const allowSharing = (phone: Phone, menus: readonly string[], allowed: boolean): void => {
  const page = phone.stack.top()
  if (!page) return
  const now = { ...said.get(page) }
  if (menus.includes(FRIEND)) now.friend = allowed
  if (menus.includes(TIMELINE)) now.timeline = allowed
  said.set(page, now)
}

/** What the page on top may be shared to. */
export const sharing = (phone: Phone): { friend: boolean; timeline: boolean } => {
  const page = phone.stack.top()
  if (!page) return { friend: false, timeline: false }
  const { friend = page.has('onShareAppMessage'), timeline = page.has('onShareTimeline') } = said.get(page) ?? {}
  return { friend, timeline: friend && timeline }
}
