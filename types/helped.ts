import { Id, Instant, Place } from './common'
import { z } from './z'

/** What an application carries that somebody handed in in the applicant's name. */
export const helped = {
  /** Who did, and how the consent was given; `desk`: the place where the ID card was seen. */
  helper: z.optional(
    z.object({
      id: z.optional(Id),
      name: z.string(),
      how: z.enum(['code', 'desk']),
      at: Instant,
      desk: z.optional(Place),
    }),
  ),
  /** The helper who may act, as long as the consent lasts. */
  helping: z.optional(z.nullable(Id)),
  /** Taken in at a counter for somebody without WeChat; with the end of the ID number that was seen. */
  atDesk: z.optional(z.object({ office: Place, idTail: z.string() })),
  /** When somebody came to a window for it, and where; missing while nobody has. */
  visits: z.optional(z.array(z.object({ at: Instant, office: Place }))),
  /** The paper card that counts: which one, and the digest of its token. */
  card: z.optional(z.object({ no: z.int(), key: z.string() })),
}

/** The same as people see it. */
export const shownHelp = {
  helper: z.nullable(z.object({ name: z.string(), how: z.string(), at: Instant, active: z.boolean() })),
  atDesk: z.boolean(),
}
