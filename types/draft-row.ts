import { Instant } from './common'
import { z } from './z'

/**
 * What a draft is for, one a person and subject: `apply:MZ-001` and `ask:MZ-001` for oneself, `for:<consent>` in somebody's
 * name, `mend:<case>:<times>` for what was sent back.
 */
export const Subject = z
  .string()
  .check(z.regex(/^((apply|ask):[A-Z]{2}-\d{3}|for:[A-Za-z0-9_-]{1,40}|mend:[A-Za-z0-9_-]{1,40}:\d{1,4})$/))

/** One line of what was left half-way. */
export const DraftRow = z.object({
  ...{ subject: Subject, code: z.string(), title: z.string(), forWhom: z.nullable(z.string()) },
  ...{ edition: z.int(), at: Instant, until: Instant },
})
export type DraftRow = z.infer<typeof DraftRow>
