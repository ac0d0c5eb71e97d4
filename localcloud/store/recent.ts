import type { Doc } from '../query/values'
import { decode } from './codec'

/** Shorter texts are read anew faster than they are found again. */
const SHORTEST = 4096
const MOST = 16

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    for (const part of Object.values(value)) frozen(part)
    Object.freeze(value)
  }
  return value
}

const recent = new Map<string, Doc>()

/**
 * A long document that many ask for at once is read once. What is handed out cannot be changed by anybody, so that the
 * same text always means the same document.
 */
export const decodeRecent = (text: string): Doc => {
  if (text.length < SHORTEST) return decode(text)
  const known = recent.get(text)
  if (known) return known
  const doc = frozen(decode(text))
  const [oldest] = recent.keys()
  if (oldest !== undefined && recent.size >= MOST) recent.delete(oldest)
  recent.set(text, doc)
  return doc
}
