import { resolvePath } from './paths'
import { type Phone, report } from './phone'
import { scopeOf } from './scope'

const add = (css: string, name: string): HTMLStyleElement => {
  const style = document.createElement('style')
  style.dataset.sheet = name
  style.textContent = css
  document.head.append(style)
  return style
}

/** The program's style sheets: the app's always, a component's once it is used, a page's while it is on top. */
export class Styles {
  private readonly sheets = new Map<string, HTMLStyleElement>()
  private current = ''

  constructor(private readonly phone: Phone) {}

  begin(): void {
    this.sheet('app', (css) => css)
    for (const { path, line, message } of Object.values(this.phone.program.styles).flatMap((it) => it.refusals))
      report(this.phone, { kind: 'wxss', words: `${path}:${line} ${message}` })
  }

  /** What a page and its components need; pages come before components, as their sheets do in WeChat. */
  enter(path: string): void {
    this.page(path).media = 'not all'
    this.components(path, new Set())
  }

  show(path: string): void {
    const before = this.sheets.get(this.current)
    if (before) before.media = 'not all'
    this.page(path).media = 'all'
    this.current = path
  }

  private page(path: string): HTMLStyleElement {
    return this.sheet(path, (css) => css)
  }

  private components(path: string, seen: Set<string>): void {
    const { app, components } = this.phone.program
    for (const target of Object.values({ ...app.usingComponents, ...components[path]?.usingComponents })) {
      const inner = resolvePath(path, target)
      if (seen.has(inner)) continue
      seen.add(inner)
      this.sheet(inner, (css) => this.scoped(inner, css))
      this.components(inner, seen)
    }
  }

  private scoped(path: string, css: string): string {
    const isolation = this.phone.space.isolationOf(path)
    const shared = isolation === 'shared' || isolation === 'page-shared'
    return css.replaceAll('__scope__--', shared ? '' : `${scopeOf(path)}--`).replaceAll('__host__', scopeOf(path))
  }

  private sheet(path: string, make: (css: string) => string): HTMLStyleElement {
    const known = this.sheets.get(path)
    if (known) return known
    const made = add(make(this.phone.program.styles[path]?.css ?? ''), path)
    this.sheets.set(path, made)
    return made
  }
}
