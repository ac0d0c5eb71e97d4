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
})
export type Attended = z.infer<typeof Attended>
