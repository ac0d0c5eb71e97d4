import type { Closing } from '../../types/catalog'

/** The middle one; of an even number the later of the two, so that nothing is promised that half did not get. */
export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** What the newest closed cases say, or nothing when there are none. */
export const latelyOf = (closed: readonly Closing[]) => {
  if (closed.length === 0) return null
  return {
    cases: closed.length,
    median: median(closed.map(({ days }) => days)),
    withoutTrip: closed.filter(({ trips }) => trips === 0).length,
    since: Math.min(...closed.map(({ at }) => at)),
  }
}
