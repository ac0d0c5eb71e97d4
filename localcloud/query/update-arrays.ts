import { badUpdate, unsupported } from '../errors'
import { encodeKey } from '../store/keys'
import { matcher } from './match'
import { existing, place } from './paths'
import { sorted } from './sort'
import { type Doc, isDoc, isOperators } from './values'

type Operator = (doc: Doc, path: string, operand: unknown) => void

const listAt = (doc: Doc, path: string, operator: string): unknown[] | undefined => {
  const value = existing(doc, path)?.get()
  if (value === undefined) return undefined
  if (!Array.isArray(value)) throw badUpdate(`The field '${path}' must be an array for ${operator}`)
  return value
}

const same = (a: unknown, b: unknown): boolean => encodeKey(a) === encodeKey(b)

const sortList = (list: unknown[], order: unknown): unknown[] => {
  if (isDoc(order)) {
    const sort = Object.entries(order).map(([path, way]): [string, 1 | -1] => [path, way === -1 ? -1 : 1])
    return sorted(list, sort, (item) => (isDoc(item) ? item : {}))
  }
  return sorted(list, [['value', order === -1 ? -1 : 1]], (value) => ({ value }))
}

const push: Operator = (doc, path, operand) => {
  const list = [...(listAt(doc, path, '$push') ?? [])]
  const modifiers: Doc = isDoc(operand) && '$each' in operand ? operand : { $each: [operand] }
  const { $each, $position, $sort, $slice, ...rest } = modifiers
  if (!Array.isArray($each)) throw badUpdate('The argument to $each in $push must be an array')
  const [unknown] = Object.keys(rest)
  if (unknown) throw unsupported(`${unknown} in $push`)
  list.splice($position === undefined ? list.length : Number($position), 0, ...$each)
  const ordered = $sort === undefined ? list : sortList(list, $sort)
  const most = $slice === undefined ? ordered.length : Number($slice)
  place(doc, path).set(most < 0 ? ordered.slice(most) : ordered.slice(0, most))
}

const addToSet: Operator = (doc, path, operand) => {
  const list = listAt(doc, path, '$addToSet') ?? []
  const added = isDoc(operand) && Array.isArray(operand.$each) ? operand.$each : [operand]
  const result = [...list]
  for (const value of added) if (!result.some((known) => same(known, value))) result.push(value)
  place(doc, path).set(result)
}

const pulls = (operand: unknown): ((value: unknown) => boolean) => {
  if (isOperators(operand)) {
    const test = matcher({ value: operand })
    return (value) => test({ value })
  }
  if (!isDoc(operand)) return (value) => same(value, operand)
  const test = matcher(operand)
  return (value) => isDoc(value) && test(value)
}

const pull: Operator = (doc, path, operand) => {
  const list = listAt(doc, path, '$pull')
  if (!list) return
  const gone = pulls(operand)
  place(doc, path).set(list.filter((value) => !gone(value)))
}

const pullAll: Operator = (doc, path, operand) => {
  if (!Array.isArray(operand)) throw badUpdate('$pullAll requires an array argument')
  const list = listAt(doc, path, '$pullAll')
  if (list) place(doc, path).set(list.filter((value) => !operand.some((gone) => same(gone, value))))
}

const pop: Operator = (doc, path, operand) => {
  const list = listAt(doc, path, '$pop')
  if (list) place(doc, path).set(operand === -1 ? list.slice(1) : list.slice(0, -1))
}

/** The update operators that work on arrays. */
export const arrayOperators: Record<string, Operator> = {
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
}
