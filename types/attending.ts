import type { Session } from './activities'
import { Id, Instant, Place } from './common'
import { Came, Uncounted } from './scans'
import { z } from './z'

/** From so long before a session people may check in. */
export const doorOpens = 60 * 60_000

/** Who came to one session of an activity: one document, so that each seat is checked in by one conditional update. */
export const Attended = z.object({
  ...{ _id: Id, rev: z.int(), activity: Id, session: z.string(), place: Place, to: Instant },
  came: z.record(z.string(), Came),
  uncounted: z.record(z.string(), Uncounted),
  /** Who left, where minutes are counted; missing on records of before. */
  left: z.optional(z.record(z.string(), Came)),
  /** Who scanned the code on the wall and waits for the desk's word. */
  asked: z.optional(z.record(z.string(), z.object({ name: z.string(), at: Instant, by: Id }))),
})
export type Attended = z.infer<typeof Attended>

/** Minutes, rounded, that somebody was there, within the session; null while one end is missing. */
export const minutesOf = (
  { from, to }: Pick<Session, 'from' | 'to'>,
  came: Came | undefined,
  left: Came | undefined,
): number | null => {
  const [first, last] = [came?.sources[0], left?.sources.at(-1)]
  if (!first || !last) return null
  return Math.max(0, Math.round((Math.min(last.at, to) - Math.max(first.at, from)) / 60_000))
}
