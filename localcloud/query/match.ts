import { BSONRegExp } from 'bson'
import { Query } from 'mingo/query'
import { invalid, unsupported } from '../errors'
import { language } from './language'
import { type Doc, isDoc } from './values'

export type Matcher = (doc: Doc) => boolean

/** Asked for by name in the SDK but without meaning here. */
const REFUSED = new Set(['$where', '$text', '$search', '$near', '$jsonSchema', '$function', '$accumulator'])

const asRegExp = (value: BSONRegExp): RegExp => {
  if (/[^imsu]/.test(value.options))
    throw unsupported(`the regular expression option in /${value.pattern}/${value.options}`)
  return new RegExp(value.pattern, value.options)
}

/** Makes a filter palatable for mingo: real regular expressions, nothing that it would misread. */
export const prepare = (value: unknown): unknown => {
  if (value instanceof BSONRegExp) return asRegExp(value)
  if (Array.isArray(value)) return value.map(prepare)
  if (!isDoc(value)) return value
  const ready: Doc = {}
  for (const [key, inner] of Object.entries(value)) {
    if (REFUSED.has(key)) throw unsupported(`the operator ${key}`)
    ready[key] = prepare(inner)
  }
  return ready
}

/** Compiles a filter to a predicate; an unknown operator throws its name. */
export const matcher = (query: Doc, variables?: Doc): Matcher => {
  const ready = prepare(query)
  if (!isDoc(ready)) throw invalid('a query must be an object')
  if (Object.keys(ready).length === 0) return () => true
  const compiled = new Query<Doc>(ready, language({ variables }))
  return (doc) => compiled.test(doc)
}
