import { Binary, BSONRegExp, ObjectId } from 'bson'
import { isDoc } from '../query/values'

/**
 * Keys are text whose byte order is MongoDB's order of values:
 * a tag for the type, then a payload in which no key is a prefix of another.
 */
const TAGS = {
  undefined: '0',
  null: '1',
  number: '2',
  string: '3',
  object: '4',
  array: '5',
  binary: '6',
  objectId: '7',
  boolean: '8',
  date: '9',
  regex: 'a',
}

const bits = new DataView(new ArrayBuffer(8))

const encodeNumber = (value: number): string => {
  if (Number.isNaN(value)) return '0000000000000000'
  bits.setFloat64(0, value === 0 ? 0 : value)
  const high = bits.getUint32(0)
  const low = bits.getUint32(4)
  const negative = high >= 0x80000000
  const top = negative ? ~high >>> 0 : (high | 0x80000000) >>> 0
  const rest = negative ? ~low >>> 0 : low
  return top.toString(16).padStart(8, '0') + rest.toString(16).padStart(8, '0')
}

const END = '\u0001'
// biome-ignore lint/suspicious/noControlCharactersInRegex: these three are the ones that the encoding uses itself
const LOW = /[\u0000\u0001\u0002]/g

const encodeString = (value: string): string =>
  value.replace(LOW, (char) => `\u0002${String.fromCharCode(char.charCodeAt(0) + 16)}`) + END

const encodeObject = (value: Record<string, unknown>): string => {
  const fields = Object.keys(value).map((name) => {
    const key = encodeKey(value[name])
    return key.charAt(0) + encodeString(name) + key
  })
  return `${fields.join('')}${END}`
}

/** The order-preserving key of one value. */
export const encodeKey = (value: unknown): string => {
  if (value === undefined) return TAGS.undefined
  if (value === null) return TAGS.null
  if (typeof value === 'number') return TAGS.number + encodeNumber(value)
  if (typeof value === 'string') return TAGS.string + encodeString(value)
  if (typeof value === 'boolean') return TAGS.boolean + (value ? '1' : '0')
  if (value instanceof Date) return TAGS.date + encodeNumber(value.getTime())
  if (Array.isArray(value)) return `${TAGS.array}${value.map(encodeKey).join('')}${END}`
  if (value instanceof ObjectId) return TAGS.objectId + value.toHexString()
  if (value instanceof BSONRegExp) return TAGS.regex + encodeString(value.pattern) + encodeString(value.options)
  if (value instanceof RegExp) return TAGS.regex + encodeString(value.source) + encodeString(value.flags)
  if (value instanceof Binary) return TAGS.binary + encodeString(value.toString('hex'))
  if (isDoc(value)) return TAGS.object + encodeObject(value)
  return `b${encodeString(JSON.stringify(value))}`
}

/** The first key that is greater than every key of the same type. */
export const afterType = (key: string): string => String.fromCharCode(key.charCodeAt(0) + 1)
