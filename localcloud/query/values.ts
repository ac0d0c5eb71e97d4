export type Doc = Record<string, unknown>

/** A plain object: a document or a sub-document, never a date, an array or a BSON value. */
export const isDoc = (value: unknown): value is Doc => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const proto: unknown = Object.getPrototypeOf(value)
  return proto === Object.prototype || proto === null
}

/** An object that holds operators, such as { $gt: 1 }. */
export const isOperators = (value: unknown): value is Doc =>
  isDoc(value) && Object.keys(value).some((key) => key.startsWith('$'))

const NUMERIC = /^\d+$/

const step = (value: unknown, segment: string): unknown[] => {
  if (Array.isArray(value)) {
    const spread = value.flatMap((item) => (isDoc(item) ? step(item, segment) : []))
    return NUMERIC.test(segment) && Number(segment) < value.length ? [value[Number(segment)], ...spread] : spread
  }
  return isDoc(value) && Object.hasOwn(value, segment) ? [value[segment]] : []
}

/** Everything found at a dotted path, going through arrays as MongoDB does. */
export const valuesAt = (doc: Doc, path: string): unknown[] => {
  let found: unknown[] = [doc]
  for (const segment of path.split('.')) found = found.flatMap((value) => step(value, segment))
  return found
}

/** The keys that a document has in an index on this path: elements of arrays, null for what is missing. */
export const indexValues = (doc: Doc, path: string): unknown[] => {
  const found = valuesAt(doc, path)
  if (found.length === 0) return [null]
  return found.flatMap((value) => {
    if (!Array.isArray(value)) return [value]
    return value.length === 0 ? [undefined] : value
  })
}
