import { dirname, join } from 'node:path/posix'
import postcss, { type AtRule, type Container, type Declaration, type Rule } from 'postcss'
import { translated } from '../units'
import type { Folder } from './folder'
import { componentSelector, pageSelector } from './selector'

export interface Refusal {
  path: string
  line: number
  message: string
}
export interface Style {
  css: string
  refusals: Refusal[]
}

const SCHEME = /\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/

const importedFrom = (rule: AtRule, path: string): string | undefined => {
  const [, name] = /^(?:url\()?\s*["']?([^"')]+)/.exec(rule.params) ?? []
  if (!name || /^(https?:)?\/\//.test(name)) return undefined
  return name.startsWith('/') ? name.slice(1) : join(dirname(path), name)
}

const inKeyframes = (rule: Rule): boolean => {
  const above = rule.parent
  return above?.type === 'atrule' && 'name' in above && /keyframes$/.test(String(above.name))
}

class Sheet {
  readonly refusals: Refusal[] = []

  constructor(
    private readonly folder: Folder,
    private readonly isComponent: boolean,
  ) {}

  read(path: string, seen: readonly string[] = []): string {
    if (seen.includes(path)) return ''
    if (!this.folder.has(path)) {
      this.refusals.push({ path: seen.at(-1) ?? path, line: 1, message: `@import 找不到 ${path}` })
      return ''
    }
    const root = postcss.parse(this.folder.text(path), { from: path })
    root.walkDecls((declaration) => this.declaration(declaration, path))
    root.walkRules((rule) => this.rule(rule, path))
    root.walkAtRules('media', (rule) => this.scheme(rule))
    const imported: string[] = []
    root.walkAtRules('import', (rule) => {
      const from = importedFrom(rule, path)
      if (from === undefined) this.refuse(rule, path, `@import 只能引用包内文件：${rule.params}`)
      else imported.push(this.read(from, [...seen, path]))
      rule.remove()
    })
    return [...imported, root.toString()].join('\n')
  }

  private refuse(node: Rule | Declaration | AtRule, path: string, message: string): void {
    this.refusals.push({ path, line: node.source?.start?.line ?? 1, message })
  }

  private declaration(declaration: Declaration, path: string): void {
    declaration.value = translated(declaration.value)
    const [, address = ''] = /url\(\s*["']?([^"')]*)/.exec(declaration.value) ?? []
    if (address && !/^(data:|https?:|\/\/)/.test(address))
      this.refuse(declaration, path, `本地图片不能在 wxss 里使用：${address}`)
  }

  private rule(rule: Rule, path: string): void {
    if (inKeyframes(rule)) return
    const text = rule.selector
    const refuse = (kind: string) => this.refuse(rule, path, `组件的 wxss 不能用${kind}选择器：${text}`)
    rule.selector = this.isComponent ? componentSelector(text, refuse) : pageSelector(text)
  }

  /** The phone has a switch of its own; `:where` adds no weight to the selectors. */
  private scheme(media: AtRule): void {
    const [whole, theme] = SCHEME.exec(media.params) ?? []
    if (!whole) return
    const rest = media.params
      .replace(whole, '')
      .replace(/^\s*(and|screen and|all and)\s*|\s*and\s*$/g, '')
      .trim()
    media.walkRules((rule) => {
      rule.selectors = rule.selectors.map((one) => `:where([data-theme="${theme}"]) ${one}`)
    })
    if (rest && rest !== 'screen' && rest !== 'all') media.params = rest
    else media.replaceWith((media as Container).nodes ?? [])
  }
}

/** Compiles one wxss file with what it imports. */
export const compileStyle = (folder: Folder, path: string, isComponent: boolean): Style => {
  const sheet = new Sheet(folder, isComponent)
  return { css: sheet.read(path), refusals: sheet.refusals }
}
