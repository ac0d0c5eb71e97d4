import { badUpdate, unsupported } from '../errors'
import { matcher } from './match'
import { existing } from './paths'
import { type Doc, isDoc } from './values'

/** The filter's conditions on one array or on what is in it, in the order in which they stand. */
const conditionsOn = (query: Doc, array: string): Doc[] =>
  Object.entries(query).flatMap(([key, value]) => {
    if ((key === '$and' || key === '$or') && Array.isArray(value))
      return value.flatMap((part) => (isDoc(part) ? conditionsOn(part, array) : []))
    return key === array || key.startsWith(`${array}.`) ? [{ [key]: value }] : []
  })

/** A document in which this path alone leads to this value. */
const nested = (path: string, value: unknown): Doc =>
  path.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as Doc

/** Which element the filter met: one that meets every condition on the array, else what the last condition met. */
const metAt = (list: unknown[], array: string, query: Doc): number => {
  const tests = conditionsOn(query, array).map((condition) => matcher(condition))
  const last = tests.at(-1)
  const first = (meets: (doc: Doc) => boolean) => list.findIndex((item) => meets(nested(array, [item])))
  if (!last) return -1
  const all = first((doc) => tests.every((test) => test(doc)))
  return all >= 0 ? all : first(last)
}

const listAt = (doc: Doc, path: string): unknown[] => {
  const list = existing(doc, path)?.get()
  if (!Array.isArray(list))
    throw badUpdate(`The path '${path}' must exist in the document in order to apply array updates.`)
  return list
}

const positional = (segment: string): boolean => segment.startsWith('$')

/** A path with `$` (the element that the filter met) or `$[]` (every element), as the paths that it stands for. */
const pathsOf = (doc: Doc, path: string, query: Doc): string[] => {
  const segments = path.split('.')
  const at = segments.findIndex(positional)
  if (at < 1) return [path]
  const [array, rest] = [segments.slice(0, at).join('.'), segments.slice(at + 1)]
  const follow = (n: number) => pathsOf(doc, [array, n, ...rest].join('.'), query)
  if (segments[at] === '$[]') return listAt(doc, array).flatMap((_, n) => follow(n))
  if (segments[at] !== '$' || rest.includes('$')) throw unsupported(`the update path "${path}"`)
  const met = metAt(listAt(doc, array), array, query)
  if (met < 0) throw badUpdate('The positional operator did not find the match needed from the query.')
  return follow(met)
}

/** The update with its positional paths spelled out for one document. */
export const spelledOut = (doc: Doc, update: Doc, query: Doc): Doc => {
  const spell = (fields: Doc): Doc =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([path, operand]) => pathsOf(doc, path, query).map((one) => [one, operand])),
    )
  return Object.fromEntries(
    Object.entries(update).map(([name, fields]) => [name, isDoc(fields) ? spell(fields) : fields]),
  )
}
