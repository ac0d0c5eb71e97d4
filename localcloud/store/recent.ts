import type { Doc } from '../query/values'
import { decode, decodeValue } from './codec'

/** Shorter texts are read anew faster than they are found again. */
const SHORTEST = { document: 4096, stage: 256 }
const MOST = 16

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    for (const part of Object.values(value)) frozen(part)
    Object.freeze(value)
  }
  return value
}

/** Keeps the last few that were asked for, under the text that says them. */
const kept = <T>() => {
  const known = new Map<string, T>()
  return (text: string, make: () => T): T => {
    const value = known.get(text) ?? frozen(make())
    known.delete(text)
    known.set(text, value)
    const [oldest] = known.keys()
    if (oldest !== undefined && known.size > MOST) known.delete(oldest)
    return value
  }
}

const documents = kept<Doc>()
const stages = kept<unknown>()

/**
 * A long document that many ask for at once is read once. What is handed out cannot be changed by anybody, so that the
 * same text always means the same document.
 */
export const decodeRecent = (text: string): Doc =>
  text.length < SHORTEST.document ? decode(text) : documents(text, () => decode(text))

/** A stage of a pipeline: one function sends the same one with every call, except for those that hold the time. */
export const decodeStage = (text: string, now: number): unknown =>
  text.length < SHORTEST.stage || text.includes('$tcb_server_date')
    ? decodeValue(text, now)
    : stages(text, () => decodeValue(text, now))
