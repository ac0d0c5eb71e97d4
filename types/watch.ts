import { Id, Instant, Place } from './common'
import { z } from './z'

/** The clock of the office that owes the step: it starts anew with each office. */
export const Watch = z.object({
  /** Working days that this office has, and when they are over. */
  days: z.int(),
  dueAt: Instant,
  warned: z.boolean(),
  /** Who was told that it is late, a level at a time; null where a level has nobody. */
  climbed: z.array(z.object({ at: Instant, scope: Place, to: z.nullable(z.object({ id: Id, name: z.string() })) })),
  /** What the timer does next; null while the clock stands still and when nothing is left to do. */
  next: z.nullable(z.object({ at: Instant, kind: z.enum(['warn', 'climb']) })),
})
export type Watch = z.infer<typeof Watch>
