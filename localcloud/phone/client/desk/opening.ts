import { pageAt } from '../../addresses'

/** Where WeChat says that somebody came from. */
export const scenes = [
  { scene: '1001', words: '从“发现”里点开' },
  { scene: '1011', words: '扫二维码' },
  { scene: '1047', words: '扫小程序码' },
  { scene: '1007', words: '聊天里的分享卡片' },
  { scene: '1014', words: '订阅消息' },
  { scene: '1037', words: '另一个小程序' },
] as const

const asked = (path: string, query: string): URLSearchParams => {
  const page = new URLSearchParams()
  page.set('path', path)
  if (query) page.set('query', query)
  return page
}

const isAddress = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(text)

/** An address of another kind carries the page's path in itself: WeChat's scheme, or the desk's own. */
const fromAddress = (text: string): { path: string; query: string } => {
  const { pathname, searchParams, search } = new URL(text)
  const path = searchParams.get('path')
  if (path === null) return { path: pathname, query: search.slice(1) }
  const rest = [...searchParams].filter(([name]) => name !== 'path' && name !== 'query' && name !== 'appid')
  const query = rest.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return { path, query: [searchParams.get('query') ?? '', ...query].filter(Boolean).join('&') }
}

const fromPath = (text: string): { path: string; query: string } => {
  const [path = '', query = ''] = text.split('?')
  return { path, query }
}

/** What a pasted code, address or path opens; a page that the program has not is opened all the same, as WeChat would. */
export const openingOf = (text: string, pages: readonly string[]): URLSearchParams => {
  const trimmed = text.trim()
  if (/^#?小程序:\/\//.test(trimmed)) throw new Error('这种短链要微信去查，这里认不出；请贴路径或网址')
  const { path, query } = isAddress(trimmed) ? fromAddress(trimmed) : fromPath(trimmed)
  const known = pageAt(pages, path)
  return asked(known ?? path.replace(/^\/+/, ''), query)
}
