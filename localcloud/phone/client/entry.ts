import { launchOf } from './launch'
import { addressOf, queryOf } from './paths'
import type { Phone } from './phone'
import { entryOf, pagesOf } from './program'

/** How a program is entered: the page and the scene value that tells where from. */
export interface Entry {
  path: string
  query: Record<string, string>
  scene: number
}

/** WeChat's numbers: a search, a scheme, a mini-program code, a QR code, a card in a chat. */
const SCHEME = 1065
const CODE = 1047
const QR = 1011

const fromScheme = (text: string): Entry => {
  const given = new URL(text).searchParams
  return { path: given.get('path') ?? '', query: queryOf(given.get('query') ?? ''), scene: SCHEME }
}

const fromPhone = (text: string): Entry => {
  const { path, query, scene } = launchOf(new URL(text, location.origin).search)
  return { path, query, scene }
}

/**
 * What a code, a scheme or a pasted line opens: `weixin://dl/business/?…`, an address of this phone, `path?query`, or
 * the `scene` of a mini-program code (with `path` before it, or the first page).
 */
export const entryIn = (phone: Phone, text: string): Entry => {
  const plain = text.trim()
  if (plain.startsWith('weixin://')) return withPage(phone, fromScheme(plain))
  if (/^(https?:\/\/[^/]+)?\/phone(\/screen)?\?/.test(plain)) return withPage(phone, fromPhone(plain))
  if (plain.startsWith('scene=')) return withPage(phone, { path: '', query: queryOf(plain), scene: CODE })
  const { path, query } = addressOf(plain, '')
  return withPage(phone, { path, query, scene: 'scene' in query ? CODE : QR })
}

const withPage = (phone: Phone, entry: Entry): Entry => ({
  ...entry,
  path: entry.path.replace(/^\//, '') || entryOf(phone.program),
})

/** Whether a text that was scanned is one of this program's own pages. */
export const isOurs = (phone: Phone, text: string): boolean =>
  /^(weixin:|scene=)/.test(text) || pagesOf(phone.program).includes(addressOf(text, '').path)

/** Enters the program at a page, as when it is opened from somewhere: what was open is closed. */
export const enter = async (phone: Phone, entry: Entry): Promise<void> => {
  const { path, query, scene } = entry
  Object.assign(phone.launch, { path, query, scene })
  if (pagesOf(phone.program).includes(path)) {
    phone.app.show(false)
    return void (await phone.stack.open('reLaunch', { path, query }))
  }
  const before = phone.stack.top()
  phone.app.pageNotFound(path, query)
  await phone.stack.settled()
  if (phone.stack.top() === before) phone.shell.notFound(path)
}
