import { BSONRegExp, EJSON, ObjectId } from 'bson'
import { CloudError } from '../errors'
import { type Doc, isDoc } from '../query/values'

/** Turns what has no plain JSON form into EJSON; plain values pass. */
const toPlain = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $numberDouble: String(value) }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(toPlain)
  if (value instanceof Date) return { $date: value.toISOString() }
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } }
  if (!isDoc(value)) return EJSON.serialize(value)
  const plain: Doc = {}
  for (const key of Object.keys(value)) if (value[key] !== undefined) plain[key] = toPlain(value[key])
  return plain
}

/** Whether JSON alone says it all: the usual document, which then needs no copy. */
const isPlain = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isPlain)
  if (!isDoc(value)) return false
  for (const key in value) if (!isPlain(value[key])) return false
  return true
}

/** A document as relaxed EJSON text: the form that is stored and sent to the SDK as it is. */
export const encode = (doc: Doc): string => JSON.stringify(isPlain(doc) ? doc : toPlain(doc))

const asDate = (value: unknown): Date => {
  if (isDoc(value)) return new Date(Number(value.$numberLong))
  return typeof value === 'number' ? new Date(value) : new Date(String(value))
}

const asRegex = (value: unknown): BSONRegExp =>
  isDoc(value)
    ? new BSONRegExp(String(value.pattern), [...String(value.options ?? '')].sort().join(''))
    : new BSONRegExp(String(value))

const offsetOf = (value: unknown): number =>
  isDoc(value) ? Number(value.$numberInt ?? value.$numberLong ?? value.$numberDouble) : Number(value ?? 0)

const READERS: Record<string, (value: unknown, now: number) => unknown> = {
  $date: asDate,
  $oid: (value) => new ObjectId(String(value)),
  $numberInt: Number,
  $numberLong: Number,
  $numberDouble: Number,
  $regularExpression: asRegex,
  $tcb_server_date: (value, now) => new Date(now + (isDoc(value) ? offsetOf(value.offset) : 0)),
}
const RARE = new Set([
  '$binary',
  '$numberDecimal',
  '$timestamp',
  '$minKey',
  '$maxKey',
  '$uuid',
  '$symbol',
  '$undefined',
])

const fromPlain = (value: unknown, now: number): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => fromPlain(item, now))
  if (!isDoc(value)) return value
  const keys = Object.keys(value)
  const first = keys[0] ?? ''
  if (keys.length === 1 && first.startsWith('$')) {
    const reader = READERS[first]
    if (reader) return reader(value[first], now)
    if (RARE.has(first)) return EJSON.deserialize(value)
  }
  const read: Doc = {}
  for (const key of keys) {
    if (key === '__proto__') throw new CloudError('INVALID_PARAM', 'a field cannot be named __proto__')
    read[key] = fromPlain(value[key], now)
  }
  return read
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new CloudError('INVALID_PARAM', 'the request holds malformed EJSON')
  }
}

/** Reads EJSON; $tcb_server_date becomes the cloud's time. */
export const decodeValue = (text: string, now: number): unknown => {
  const plain = parse(text)
  return text.includes('"$') || text.includes('__proto__') ? fromPlain(plain, now) : plain
}

/** Reads an EJSON document. */
export const decode = (text: string, now = 0): Doc => {
  const value = decodeValue(text, now)
  if (!isDoc(value)) throw new CloudError('INVALID_PARAM', 'a document must be an object')
  return value
}
