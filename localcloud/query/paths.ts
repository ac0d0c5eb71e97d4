import { badUpdate, unsupported } from '../errors'
import { type Doc, isDoc } from './values'

const NUMERIC = /^\d+$/

interface Place {
  get(): unknown
  has(): boolean
  set(value: unknown): void
  drop(): void
}

const inArray = (list: unknown[], segment: string, path: string): Place => {
  if (segment.startsWith('$')) throw unsupported(`the positional path ${path}`)
  if (!NUMERIC.test(segment)) throw badUpdate(`Cannot create field '${segment}' in an array (path ${path})`)
  const at = Number(segment)
  return {
    get: () => list[at],
    has: () => at < list.length,
    set: (value) => {
      while (list.length < at) list.push(null)
      list[at] = value
    },
    drop: () => {
      if (at < list.length) list[at] = null
    },
  }
}

const inDoc = (doc: Doc, segment: string): Place => ({
  get: () => (Object.hasOwn(doc, segment) ? doc[segment] : undefined),
  has: () => Object.hasOwn(doc, segment),
  set: (value) => {
    doc[segment] = value
  },
  drop: () => {
    delete doc[segment]
  },
})

const placeIn = (parent: unknown, segment: string, path: string): Place => {
  if (['', '__proto__', '$', '$[]'].includes(segment) || segment.startsWith('$[')) {
    throw unsupported(`the update path "${path}"`)
  }
  if (Array.isArray(parent)) return inArray(parent, segment, path)
  if (isDoc(parent)) return inDoc(parent, segment)
  throw badUpdate(
    `Cannot create field '${segment}' in element of type ${parent === null ? 'null' : typeof parent} (path ${path})`,
  )
}

/** The place that a dotted path names; missing parents are made. */
export const place = (doc: Doc, path: string): Place => {
  const segments = path.split('.')
  let parent: unknown = doc
  for (const segment of segments.slice(0, -1)) {
    const at = placeIn(parent, segment, path)
    if (!at.has()) at.set({})
    parent = at.get()
  }
  return placeIn(parent, segments.at(-1) ?? '', path)
}

/** The place that a dotted path names, if its parents are there. */
export const existing = (doc: Doc, path: string): Place | undefined => {
  const segments = path.split('.')
  let parent: unknown = doc
  for (const segment of segments.slice(0, -1)) {
    if (!isDoc(parent) && !Array.isArray(parent)) return undefined
    const at = placeIn(parent, segment, path)
    if (!at.has()) return undefined
    parent = at.get()
  }
  if (!isDoc(parent) && !Array.isArray(parent)) return undefined
  const at = placeIn(parent, segments.at(-1) ?? '', path)
  return at.has() ? at : undefined
}
