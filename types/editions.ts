import { Service, Terms } from './catalog'
import { Instant, JournalEntry } from './common'
import { z } from './z'

const Made = {
  rev: z.int(),
  at: Instant,
  by: z.string(),
  why: z.string(),
  act: z.enum(['shipped', 'edit', 'restore', 'import']),
  /** The edition that was brought back. */
  from: z.optional(z.int()),
}
/** How the words of a service came to be as they are. */
export const MadeBy = z.object(Made)
export type MadeBy = z.infer<typeof MadeBy>
/** The words of a service as they stood from one edit to the next: `_id` is code and edition. */
export const Edition = z.object({
  _id: z.string(),
  code: z.string(),
  ...Made,
  until: z.int(),
  terms: Terms,
  verified: z.boolean(),
})
export type Edition = z.infer<typeof Edition>

/** A service as kept: `_id` is its code, `rev` counts its editions. */
export const ServiceRecord = z.extend(Service, {
  _id: z.string(),
  rev: z.int(),
  changedAt: Instant,
  sounds: z.array(z.string()),
  confirmedBy: z.optional(z.string()),
  /** Missing while the words are those that were shipped. */
  made: z.optional(MadeBy),
  /** Editions that the timer has not put away yet; written with the edit itself, so that none is lost. */
  past: z.optional(z.array(Edition)),
  unsent: z.boolean(),
  sentRev: z.optional(z.int()),
  journal: z.array(JournalEntry),
})
export type ServiceRecord = z.infer<typeof ServiceRecord>
