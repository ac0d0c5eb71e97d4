import { addressOf } from './paths'
import type { Phone } from './phone'
import { nameOf } from './program'
import { type Card, showCard } from './shell/share-card'
import { sourceOf } from './source'

/** How long a page may think about its card before WeChat takes the plain one. */
const PATIENCE_MS = 3000

type Given = Record<string, unknown>
const isGiven = (it: unknown): it is Given => typeof it === 'object' && it !== null
const textIn = (given: Given, name: string): string | undefined => {
  const value = given[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

const written = (query: Record<string, string>): string =>
  Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')

/** `onShareAppMessage` may hand over a promise of the card. */
const settled = async (given: Given): Promise<Given> => {
  const { promise } = given
  if (!(promise instanceof Promise)) return given
  const bell = new Promise<Given>((resolve) => setTimeout(() => resolve(given), PATIENCE_MS))
  const late: Promise<Given> = promise.then((value: unknown) => (isGiven(value) ? value : given))
  return Promise.race([late.catch(() => given), bell])
}

/** Shares the page on top: to a friend, or to one's own timeline. */
export class Share {
  constructor(private readonly phone: Phone) {}

  async open({ from, to = 'friend', target }: { from: string; to?: 'friend' | 'timeline'; target?: unknown }) {
    const page = this.phone.stack.top()
    if (!page) return
    const method = to === 'friend' ? 'onShareAppMessage' : 'onShareTimeline'
    const asked = to === 'friend' ? [{ from, target, webViewUrl: undefined }] : []
    const answered = page.call(method, ...asked)
    const given = isGiven(answered) ? await settled(answered) : {}
    await showCard(this.phone, to === 'friend' ? this.forFriend(given) : this.forTimeline(given))
  }

  private forFriend(given: Given): Card {
    const page = this.phone.stack.top()
    const own = page ? `/${page.path}?${written(page.query)}` : '/'
    const { path, query } = addressOf(textIn(given, 'path') ?? own, '')
    return { ...this.card(given), scene: 1007, path, query: written(query), to: 'friend' }
  }

  private forTimeline(given: Given): Card {
    const page = this.phone.stack.top()
    const query = textIn(given, 'query') ?? written(page?.query ?? {})
    return { ...this.card(given), scene: 1155, path: page?.path ?? '', query, to: 'timeline' }
  }

  private card(given: Given): { title: string; picture: string | undefined } {
    const image = textIn(given, 'imageUrl')
    const title = textIn(given, 'title') ?? nameOf(this.phone.program)
    return { title, picture: image && sourceOf(this.phone, image) }
  }
}
