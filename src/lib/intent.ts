import { uuid } from './chance'
import { digest } from './digest'

/** The input itself is not kept: it may hold numbers that belong in no storage. */
type Kept = { sum: string; key: string }
/** Where an intent survives the page; without one it lives as long as the page. */
export type Memory = { read: () => Kept | undefined; write: (kept: Kept | undefined) => void }

const inMemory = (): Memory => {
  let kept: Kept | undefined
  return {
    read: () => kept,
    write: (next) => {
      kept = next
    },
  }
}

/**
 * One key an intent: the same input tried again (a lost reply, an impatient finger) carries the same key and has one
 * effect; another input, or the same one after it was done, is a new intent.
 */
export const intentOf = (memory: Memory = inMemory()) => ({
  keyFor: (input: unknown): string => {
    const sum = digest(JSON.stringify(input))
    const kept = memory.read()
    if (kept?.sum === sum) return kept.key
    const key = uuid()
    memory.write({ sum, key })
    return key
  },
  done: () => memory.write(undefined),
})
export type Intent = ReturnType<typeof intentOf>
