import { Id, Instant, Place } from './common'
import { z } from './z'

/** What a clock runs from: working days from an instant. The due date follows from it, and follows the calendar. */
export const Run = z.object({ from: Instant, days: z.int() })
export type Run = z.infer<typeof Run>

/** The clock of the office that owes the step: it starts anew with each office. */
export const Watch = z.object({
  /** Working days that this office has, and when they are over. */
  days: z.int(),
  dueAt: Instant,
  /** Missing on clocks of before: those keep their dates. */
  run: z.optional(Run),
  warned: z.boolean(),
  /** Who was told that it is late, a level at a time; null where a level has nobody. */
  climbed: z.array(z.object({ at: Instant, scope: Place, to: z.nullable(z.object({ id: Id, name: z.string() })) })),
  /** What the timer does next; null while the clock stands still and when nothing is left to do. */
  next: z.nullable(z.object({ at: Instant, kind: z.enum(['warn', 'climb']) })),
})
export type Watch = z.infer<typeof Watch>

/** The clocks of a case as a screen shows them: the whole promise, and the step at hand. */
export const Clock = z.object({
  dueAt: Instant,
  late: z.boolean(),
  /** Working days left; negative when late. */
  left: z.int(),
  paused: z.boolean(),
  pausedDays: z.int(),
  /** The holiday table does not know every year this clock runs into. */
  unsure: z.boolean(),
  /** The same for the step at hand: what the office owes. */
  step: z.object({ dueAt: Instant, late: z.boolean(), left: z.int() }),
})
