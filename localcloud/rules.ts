import { existsSync, readFileSync } from 'node:fs'
import { type Doc, isDoc } from './query/values'

const DEEDS = ['read', 'create', 'update', 'delete'] as const
export type Deed = (typeof DEEDS)[number]
/** Everybody, nobody, or who made the document. */
type Verdict = boolean | 'own'
type Rule = Record<Deed, Verdict>
export interface ClientAsk {
  deed: Deed
  collection: string
  query: Doc
  openid: string
}
interface Judged {
  at: number
  action: string
  collection: string
  openid: string
  allowed: boolean
  why: string
}

const KEPT = 100
const OWN = new Set(['doc._openid==auth.openid', 'auth.openid==doc._openid'])
const FIELDS = ['read', 'write', 'create', 'update', 'delete']

const verdictOf = (value: unknown, where: string): Verdict => {
  const text = String(value).replace(/\s/g, '')
  if (text === 'true' || text === 'false') return text === 'true'
  if (typeof value === 'string' && OWN.has(text)) return 'own'
  throw new Error(
    `localcloud does not support the rule ${JSON.stringify(value)} (${where}): true, false or "doc._openid == auth.openid", see localcloud/README.md`,
  )
}

const ruleOf = (name: string, rule: unknown): Rule => {
  if (!isDoc(rule)) throw new Error(`the rule of ${name} must be an object`)
  const stranger = Object.keys(rule).find((field) => !FIELDS.includes(field))
  if (stranger) throw new Error(`localcloud does not support the rule ${name}.${stranger}: see localcloud/README.md`)
  const at = (deed: string) => rule[deed] ?? (deed === 'read' ? false : (rule.write ?? false))
  const of = (deed: Deed) => verdictOf(at(deed), `${name}.${deed}`)
  return { read: of('read'), create: of('create'), update: of('update'), delete: of('delete') }
}

const readRules = (file: string): Map<string, Rule> => {
  if (!existsSync(file)) throw new Error(`the rules file ${file} does not exist`)
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const rules = isDoc(read) ? read.collections : undefined
  if (!isDoc(rules)) throw new Error(`${file} has no "collections"`)
  return new Map(Object.entries(rules).map(([name, rule]) => [name, ruleOf(name, rule)]))
}

/** What clients may do to the database without a function in between; functions never come here. */
export class Rules {
  readonly #rules: Map<string, Rule>
  readonly #file: string | undefined
  #judged: Judged[] = []

  constructor(file: string | undefined) {
    this.#file = file
    this.#rules = file === undefined ? new Map() : readRules(file)
  }

  /** Why a client may not; nothing when it may. The query of an "own" rule must say that it asks for its own. */
  refusal({ deed, collection, query, openid }: ClientAsk): string | undefined {
    const rule = this.#rules.get(collection)
    if (!rule) return '这个集合没有规则 / the collection has no rule'
    const verdict = rule[deed]
    if (verdict === true) return undefined
    if (verdict === false) return `对页面关闭 / ${deed} is closed`
    if (deed === 'create' || query._openid === openid) return undefined
    return `${deed} wants doc._openid == auth.openid: the condition must hold _openid: '{openid}'`
  }

  note(judged: Judged): void {
    this.#judged = [judged, ...this.#judged].slice(0, KEPT)
  }

  /** What each collection lets a client do, what is wrong with the file, and what was asked lately, newest first. */
  report(existing: string[]) {
    const names = [...new Set([...existing, ...this.#rules.keys()])].sort()
    const collections = names.map((collection) => {
      const rule = this.#rules.get(collection)
      const shown = rule ?? { read: false, create: false, update: false, delete: false }
      const gone = rule && !existing.includes(collection) ? '没有这个集合 / there is no such collection' : undefined
      return {
        collection,
        ...shown,
        problem: rule
          ? gone
          : '没有规则：这里一律拒绝，云上会用默认权限 / no rule: closed here, the default permission there',
      }
    })
    const problems = collections.flatMap(({ collection, problem }) => (problem ? [`${collection}: ${problem}`] : []))
    return { file: this.#file ?? null, collections, problems, requests: this.#judged }
  }
}
