import { type Doc, isDoc, isOperators } from '../query/values'
import type { Index } from './catalog'
import { afterType, encodeKey } from './keys'

export type Sort = [string, 1 | -1][]
interface Bounds {
  lower?: string
  lowerOpen?: boolean
  upper?: string
  upperOpen?: boolean
}
/** What the filter says about one path, as far as an index can use it. */
interface Fact {
  keys?: string[]
  bounds?: Bounds
}
/** One stretch of one index; index null is the collection's own order of _id. */
export interface Stretch {
  index: Index | null
  equal: string[]
  bounds?: Bounds
  ordered: boolean
  reverse: boolean
}
const MAX_STRETCHES = 500

const scalar = (value: unknown): boolean => !Array.isArray(value) && !(value instanceof RegExp)

const boundsOf = (operators: Doc): Bounds | undefined => {
  const bounds: Bounds = {}
  for (const [operator, value] of Object.entries(operators)) {
    if (!['$gt', '$gte', '$lt', '$lte'].includes(operator) || !scalar(value) || isDoc(value)) continue
    const key = encodeKey(value)
    if (operator.startsWith('$g')) Object.assign(bounds, { lower: key, lowerOpen: operator === '$gt' })
    else Object.assign(bounds, { upper: key, upperOpen: operator === '$lt' })
  }
  if (bounds.lower === undefined && bounds.upper === undefined) return undefined
  if (bounds.lower === undefined) bounds.lower = (bounds.upper ?? '').charAt(0)
  if (bounds.upper === undefined) Object.assign(bounds, { upper: afterType(bounds.lower), upperOpen: true })
  return bounds
}

const factOf = (value: unknown): Fact => {
  if (!isOperators(value)) return scalar(value) && value !== undefined ? { keys: [encodeKey(value)] } : {}
  if ('$eq' in value && scalar(value.$eq)) return { keys: [encodeKey(value.$eq)] }
  const list = value.$in
  if (Array.isArray(list) && list.every(scalar)) return { keys: [...new Set(list.map(encodeKey))] }
  return { bounds: boundsOf(value) }
}

/** The filter's conjunctions: each $or multiplies them, so that every branch is planned by itself. */
const branchesOf = (query: Doc): Map<string, Fact>[] => {
  let branches: Map<string, Fact>[] = [new Map()]
  const narrow = (path: string, fact: Fact) => {
    for (const branch of branches) {
      const known = branch.get(path)
      if (!known?.keys) branch.set(path, fact.keys ? fact : { ...known, ...fact })
    }
  }
  for (const [key, value] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(value)) {
      for (const part of value) if (isDoc(part)) branches = cross(branches, branchesOf(part))
    } else if (key === '$or' && Array.isArray(value) && value.every(isDoc)) {
      branches = cross(branches, value.flatMap(branchesOf))
    } else if (!key.startsWith('$')) narrow(key, factOf(value))
  }
  return branches
}

const cross = (left: Map<string, Fact>[], right: Map<string, Fact>[]): Map<string, Fact>[] =>
  left.flatMap((a) => right.map((b) => new Map([...b, ...a].map(([path]) => [path, join(a.get(path), b.get(path))]))))

const join = (a: Fact | undefined, b: Fact | undefined): Fact => {
  if (a?.keys) return a
  if (b?.keys) return b
  return a?.bounds ? a : (b ?? {})
}

const ID: Index = {
  name: '_id_',
  keys: [['_id', 1]],
  unique: true,
  table: '',
  multikey: false,
  sql: { enter: '', leave: '', double: '' },
}

interface Candidate {
  stretches: Stretch[]
  score: number
}

const directionOf = (index: Index, sort: Sort, fixed: Set<string>): { ordered: boolean; reverse: boolean } => {
  const keys: Sort = [
    ...index.keys.filter(([path]) => !fixed.has(path)),
    ...(index.table ? [['_id', 1] as const] : []),
  ].map(([path, way]) => [path, way])
  const wanted = sort.filter(([path]) => !fixed.has(path))
  const first = wanted[0]
  if (!first) return { ordered: true, reverse: false }
  const reverse = keys[0]?.[1] !== first[1]
  const ordered = wanted.every(([path, way], n) => keys[n]?.[0] === path && (keys[n]?.[1] !== way) === reverse)
  return { ordered: ordered && !index.multikey, reverse: ordered && reverse }
}

const candidateOf = (index: Index, facts: Map<string, Fact>, sort: Sort): Candidate => {
  let equals: string[][] = [[]]
  const fixed = new Set<string>()
  let score = 0
  let bounds: Bounds | undefined
  for (const [path] of index.keys) {
    const fact = facts.get(path)
    if (fact?.keys && equals.length * fact.keys.length <= MAX_STRETCHES) {
      const keys = fact.keys
      equals = equals.flatMap((equal) => keys.map((key) => [...equal, key]))
      fixed.add(path)
      score += 10
      continue
    }
    bounds = index.multikey && fact?.bounds ? oneSided(fact.bounds) : fact?.bounds
    if (bounds) score += 5
    break
  }
  const { ordered, reverse } = directionOf(index, sort, fixed)
  if (ordered && sort.length > 0) score += 3
  const stretches = equals.map(
    (equal): Stretch => ({ index: index.table ? index : null, equal, bounds, ordered, reverse }),
  )
  return { stretches, score: index === ID && fixed.size === 1 ? 100 : score }
}

/** With several keys a document, one element may satisfy the lower bound and another the upper. */
const oneSided = ({ lower, lowerOpen }: Bounds): Bounds => ({
  lower,
  lowerOpen,
  upper: afterType(lower ?? ''),
  upperOpen: true,
})

/** The stretches of indexes that hold every match, or nothing when only a scan can tell. */
export const plan = (query: Doc, sort: Sort, indexes: Index[]): Stretch[] | undefined => {
  const stretches: Stretch[] = []
  for (const facts of branchesOf(query)) {
    const all = [ID, ...indexes].map((index) => candidateOf(index, facts, sort))
    const best = all.reduce((a, b) => (b.score > a.score ? b : a))
    const bare = Object.keys(query).length === 0 && best.stretches.every((stretch) => stretch.ordered)
    if (best.score < 5 && !(bare && (best.score > 0 || sort.length === 0))) return undefined
    stretches.push(...best.stretches)
    if (stretches.length > MAX_STRETCHES) return undefined
  }
  return stretches
}
