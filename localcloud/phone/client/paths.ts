/** A path inside the program, from the folder of the file that names it; a leading slash is the program's root. */
export const resolvePath = (from: string, to: string): string => {
  const parts = to.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of to.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

export interface Address {
  path: string
  query: Record<string, string>
}

/** WeChat hands the values of a query over as they were written, not decoded. */
export const queryOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split('&')
      .filter(Boolean)
      .map((pair) => {
        const at = pair.indexOf('=')
        return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
      }),
  )

export const addressOf = (url: string, from: string): Address => {
  const [path = '', query = ''] = url.split('?')
  return { path: resolvePath(from, path).replace(/\.html$/, ''), query: queryOf(query) }
}
