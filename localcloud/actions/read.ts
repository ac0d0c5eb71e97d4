import type { Core } from '../core'
import { invalid } from '../errors'
import { type Doc, isDoc } from '../query/values'
import { decode, decodeValue } from '../store/codec'
import { encodeKey } from '../store/keys'
import type { Sort } from '../store/planner'

/** The filter of a request; the SDK leaves it out or sends an empty string when there was no where(). */
export const queryOf = (core: Core, ask: Doc): Doc => {
  const { query } = ask
  if (query === undefined || query === '') return {}
  return isDoc(query) ? query : decode(String(query), core.clock.now())
}

/** Unlike a read, a change of everything has to be asked for with where({}). */
export const explicitQueryOf = (core: Core, ask: Doc): Doc => {
  if (ask.query === undefined || ask.query === '') {
    throw invalid('update and remove need a where(): an empty condition must be written as where({})')
  }
  return queryOf(core, ask)
}

/** An EJSON text or an object, as an object. */
export const objectOf = (core: Core, value: unknown): Doc => {
  if (value === undefined) return {}
  return isDoc(value) ? value : decode(String(value), core.clock.now())
}

/** The order: an object of field to 1 or -1, or the older list of {field, direction}. */
export const sortOf = (core: Core, order: unknown): Sort => {
  if (order === undefined) return []
  const value = typeof order === 'string' ? decodeValue(order, core.clock.now()) : order
  if (Array.isArray(value)) {
    return value.filter(isDoc).map((part) => [String(part.field), part.direction === 'desc' ? -1 : 1])
  }
  return Object.entries(isDoc(value) ? value : {}).map(([path, way]) => [path, way === -1 ? -1 : 1])
}

/** In a transaction only doc(id) works; where() does not. */
export const documentId = (ask: Doc, query: Doc): string => {
  const keys = Object.keys(query)
  if (ask.queryType !== 'DOC' || keys.length !== 1 || keys[0] !== '_id' || isDoc(query._id)) {
    throw invalid('where() is not supported in a transaction: use doc(id)')
  }
  return encodeKey(query._id)
}
