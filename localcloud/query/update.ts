import { badUpdate, unsupported } from '../errors'
import { encodeKey } from '../store/keys'
import { existing, place } from './paths'
import { arrayOperators } from './update-arrays'
import { type Doc, isDoc } from './values'

type Operator = (doc: Doc, path: string, operand: unknown) => void

const numeric =
  (name: string, combine: (now: number, by: number) => number): Operator =>
  (doc, path, operand) => {
    if (typeof operand !== 'number')
      throw badUpdate(`Cannot ${name} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`)
    const at = place(doc, path)
    const now = at.has() ? at.get() : undefined
    if (now !== undefined && typeof now !== 'number')
      throw badUpdate(`Cannot apply $${name} to a value of non-numeric type (field '${path}')`)
    at.set(combine(now ?? 0, operand))
  }

const extreme =
  (way: 1 | -1): Operator =>
  (doc, path, operand) => {
    const at = place(doc, path)
    if (!at.has()) return at.set(operand)
    const [now, next] = [encodeKey(at.get()), encodeKey(operand)]
    if (way === 1 ? next > now : next < now) at.set(operand)
  }

const bit: Operator = (doc, path, operand) => {
  const at = place(doc, path)
  const now = at.has() ? at.get() : 0
  if (!isDoc(operand) || typeof now !== 'number') throw badUpdate('$bit needs an integer field and {and|or|xor: n}')
  let result = now
  for (const [way, by] of Object.entries(operand)) {
    if (way === 'and') result &= Number(by)
    else if (way === 'or') result |= Number(by)
    else if (way === 'xor') result ^= Number(by)
    else throw unsupported(`${way} in $bit`)
  }
  at.set(result)
}

const rename: Operator = (doc, path, operand) => {
  const from = existing(doc, path)
  if (typeof operand !== 'string') throw badUpdate('$rename needs a string')
  if (!from) return
  const value = from.get()
  from.drop()
  place(doc, operand).set(value)
}

const OPERATORS: Record<string, Operator> = {
  $set: (doc, path, operand) => place(doc, path).set(operand),
  $unset: (doc, path) => existing(doc, path)?.drop(),
  $inc: numeric('inc', (now, by) => now + by),
  $mul: numeric('mul', (now, by) => now * by),
  $min: extreme(-1),
  $max: extreme(1),
  $bit: bit,
  $rename: rename,
  $setOnInsert: () => {},
  ...arrayOperators,
}

const refuseOverlap = (paths: string[]): void => {
  const ordered = [...paths].sort()
  for (const path of ordered) {
    const other = ordered.find((longer) => longer !== path && longer.startsWith(`${path}.`))
    if (other || ordered.filter((twin) => twin === path).length > 1) {
      throw badUpdate(`Updating the path '${other ?? path}' would create a conflict at '${path}'`)
    }
  }
}

/** A new document with the update applied; the old one is not touched. */
export const updated = (before: Doc, update: Doc, inserting = false): Doc => {
  const doc: Doc = structuredCloneOf(before)
  refuseOverlap(Object.values(update).flatMap((fields) => (isDoc(fields) ? Object.keys(fields) : [])))
  for (const [name, fields] of Object.entries(update)) {
    const operator = OPERATORS[name]
    if (!operator) throw unsupported(`the update operator ${name}`)
    if (!isDoc(fields)) throw badUpdate(`Modifiers operate on fields but we found another type for ${name}`)
    const run = inserting && name === '$setOnInsert' ? OPERATORS.$set : operator
    for (const [path, operand] of Object.entries(fields)) run?.(doc, path, operand)
  }
  if (!inserting && encodeKey(doc._id) !== encodeKey(before._id)) {
    throw badUpdate("Performing an update on the path '_id' would modify the immutable field '_id'")
  }
  refuseOperators(doc)
  return doc
}

/** Copies objects and arrays; dates and BSON values are never changed in place and are shared. */
const copyOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copyOf)
  return isDoc(value) ? structuredCloneOf(value) : value
}

const structuredCloneOf = (doc: Doc): Doc => {
  const copy: Doc = {}
  for (const key of Object.keys(doc)) copy[key] = copyOf(doc[key])
  return copy
}

/** A document for storing must not carry operators: refuses $-keys anywhere in it. */
export const refuseOperators = (value: unknown, path = ''): void => {
  if (Array.isArray(value)) for (const item of value) refuseOperators(item, path)
  if (!isDoc(value)) return
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith('$'))
      throw badUpdate(`The dollar ($) prefixed field '${key}' in '${path}${key}' is not valid for storage.`)
    refuseOperators(inner, `${path}${key}.`)
  }
}
