/** Chance that can be had again: the same seed, the same meeting. */
export type Dice = { below: (n: number) => number; of: <T>(list: readonly T[]) => T }
export const diceOf = (seed: number): Dice => {
  let state = (seed * 2_654_435_761 + 1) >>> 0
  const below = (n: number): number => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state % n
  }
  return { below, of: (list) => list[below(list.length)]! }
}
