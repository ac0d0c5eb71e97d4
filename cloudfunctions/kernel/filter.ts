/** What may stand in a filter or as an indexed value. */
export type Scalar = string | number | boolean | null

const ours = new WeakSet<object>()
export type Term = {
  readonly [operator: string]: Scalar | readonly Scalar[] | { readonly [part: string]: Scalar | Term }
}
const term = (made: Term): Term => {
  ours.add(made)
  return made
}
export const oneOf = (values: readonly Scalar[]): Term => term({ $in: values })
/** Above a value, and below another one where the list already ends there. */
export const above = (value: Scalar, end?: Term): Term => term({ ...end, $gt: value })
export const below = (value: Scalar): Term => term({ $lt: value })
/** Not this; of a list: it stands nowhere in it. */
export const without = (value: Scalar): Term => term({ $ne: value })
/** At least this much is not there yet; a value that is missing counts as nothing. */
export const under = (most: number): Term => term({ $not: { $gte: most } })
/** Words that begin like this. */
export const beginning = (words: string): Term => term({ $gte: words, $lt: `${words}\uffff` })
export const between = (from: Scalar, to: Scalar): Term => term({ $gte: from, $lte: to })
/** A list has an element that is all of this. */
export const having = (parts: Record<string, Scalar | Term>): Term => term({ $elemMatch: parts })
export type Filter = Record<string, Scalar | Term | undefined>

/**
 * The SDK drops `undefined` from a filter (and so widens it) and passes operators in people's objects to the wire.
 * Only scalars and the terms made above get through; anything else is a bug and throws.
 */
export const sound = (filter: Filter): Record<string, Scalar | Term> => {
  const checked: Record<string, Scalar | Term> = {}
  for (const [path, value] of Object.entries(filter)) {
    if (path.startsWith('$')) throw new Error(`a filter names an operator: ${path}`)
    if (value === undefined) throw new Error(`a filter has no value for ${path}`)
    if (typeof value === 'object' && value !== null && !ours.has(value))
      throw new Error(`not a term of ours at ${path}`)
    checked[path] = value
  }
  return checked
}

/** Data as people sent it must not carry operators or paths into the store. */
export const soundData = (value: unknown, path = ''): void => {
  if (value === undefined) throw new Error(`no value at ${path}`)
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith('$') || key.includes('.') || key === '__proto__')
      throw new Error(`a key names an operator or a path: ${path}.${key}`)
    soundData(inner, `${path}.${key}`)
  }
}

/** Optional members that are absent are left out, as JSON would. */
export const tidy = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value))
