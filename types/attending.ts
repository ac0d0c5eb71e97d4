import { Id, Instant } from './common'
import { Came, Uncounted } from './scans'
import { z } from './z'

/** From so long before a session people may check in. */
export const doorOpens = 60 * 60_000

/** Who came to one session of an activity and who left it, by the mark of the ticket. It lies in the activity's own document: one conditional update sees the seat as well. */
export const Attended = z.object({
  rev: z.int(),
  came: z.optional(z.record(z.string(), Came)),
  uncounted: z.optional(z.record(z.string(), Uncounted)),
  /** Who left, where minutes are counted. */
  left: z.optional(z.record(z.string(), Came)),
  /** Who scanned the code on the wall and waits for the desk's word. */
  asked: z.optional(z.record(z.string(), z.object({ name: z.string(), at: Instant, by: Id }))),
})
export type Attended = z.infer<typeof Attended>

/** Minutes, rounded, that somebody was there, within the session; null while one end is missing. */
export const minutesOf = (
  { from, to }: { from: number; to: number },
  came: Came | undefined,
  left: Came | undefined,
): number | null => {
  const [first, last] = [came?.sources[0], left?.sources.at(-1)]
  if (!first || !last) return null
  return Math.max(0, Math.round((Math.min(last.at, to) - Math.max(first.at, from)) / 60_000))
}
