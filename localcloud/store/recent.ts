import type { Doc } from '../query/values'
import { decode, decodeValue } from './codec'

export interface Stored {
  /** The encoded _id. */
  id: string
  text: string
  doc: Doc
}

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

const MOST_CHARACTERS = 16 * 1024 * 1024

/**
 * The documents that were asked for last by their _id, as the writer's connection sees them: who asks again needs
 * neither the disk nor to read the text anew. Whatever writes a document forgets it here; whatever takes writes back
 * forgets all. A transaction's snapshot sees an older state and has none of this.
 */
export class Recent {
  readonly #known = new Map<string, Stored>()
  #characters = 0

  get(table: string, id: string): Stored | undefined {
    return this.#known.get(`${table}/${id}`)
  }

  keep(table: string, stored: Stored): Stored {
    const key = `${table}/${stored.id}`
    this.#drop(key)
    const kept = { ...stored, doc: frozen(stored.doc) }
    this.#known.set(key, kept)
    this.#characters += kept.text.length
    for (const [oldest] of this.#known) {
      if (this.#characters <= MOST_CHARACTERS) break
      this.#drop(oldest)
    }
    return kept
  }

  forget(table: string, id: string): void {
    this.#drop(`${table}/${id}`)
  }

  clear(): void {
    this.#known.clear()
    this.#characters = 0
  }

  #drop(key: string): void {
    this.#characters -= this.#known.get(key)?.text.length ?? 0
    this.#known.delete(key)
  }
}
