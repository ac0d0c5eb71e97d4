import { Id, Instant } from './common'
import { z } from './z'

/** An act that can be taken back: until when, by whom, the edition that it made, and what it changed as it was before. */
export const Recall = z.object({ until: Instant, by: Id, rev: z.int(), before: z.record(z.string(), z.unknown()) })
export type Recall = z.infer<typeof Recall>
