/** Every page of a program, by its app.json. */
interface Pages {
  pages?: readonly string[]
  subPackages?: readonly { root: string; pages: readonly string[] }[]
  subpackages?: readonly { root: string; pages: readonly string[] }[]
}

export const pagesIn = ({ pages = [], subPackages, subpackages }: Pages): string[] => [
  ...pages,
  ...(subPackages ?? subpackages ?? []).flatMap(({ root, pages: inner }) =>
    inner.map((page) => `${root.replace(/^\/|\/$/g, '')}/${page}`),
  ),
]

/** A page's own word: the folder that it lies in, or its file where that is no `index`. */
const wordOf = (page: string): string => {
  const parts = page.split('/')
  const last = parts.pop() ?? ''
  return last === 'index' ? (parts.pop() ?? '') : last
}

/**
 * The page that an address means: by its path, without `/index`, or by its own word where only one page is called so
 * (`/service` for `apply/service/index`).
 */
export const pageAt = (pages: readonly string[], address: string): string | undefined => {
  const path = address.replace(/^\/+|\/+$/g, '').replace(/\.html$/, '')
  const exact = pages.find((page) => page === path || page === `${path}/index`)
  if (exact || path.includes('/')) return exact
  const called = pages.filter((page) => wordOf(page) === path)
  return called.length === 1 ? called[0] : undefined
}
