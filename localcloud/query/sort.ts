import { encodeKey } from '../store/keys'
import { type Doc, indexValues } from './values'

const keyOf = (doc: Doc, path: string, way: 1 | -1): string => {
  const keys = indexValues(doc, path).map(encodeKey)
  const ordered = keys.sort()
  return (way === 1 ? ordered[0] : ordered.at(-1)) ?? ''
}

/** Sorts in MongoDB's order of types; an array counts as its least element, or its greatest when descending. */
export const sorted = <T>(items: T[], sort: [string, 1 | -1][], docOf: (item: T) => Doc): T[] => {
  if (sort.length === 0) return items
  const keyed = items.map((item) => ({ item, keys: sort.map(([path, way]) => keyOf(docOf(item), path, way)) }))
  keyed.sort((a, b) => {
    for (const [n, [, way]] of sort.entries()) {
      const left = a.keys[n] ?? ''
      const right = b.keys[n] ?? ''
      if (left !== right) return left < right ? -way : way
    }
    return 0
  })
  return keyed.map(({ item }) => item)
}
