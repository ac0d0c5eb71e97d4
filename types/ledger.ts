import { anyone, query, staff } from './action'
import { Cursor, Id, Instant, Place } from './common'
import { Stage } from './proposal-life'
import { Category, Owes } from './proposals'
import { ProposalRow } from './raising'
import { z } from './z'

/** What became of everything that was raised in a community: public, the newest first, 20 at a time. */
export const ledger = query({
  name: 'proposals.ledger',
  allow: anyone,
  input: z.object({ community: Place, after: z.optional(Cursor) }),
  output: z.object({
    placeName: z.string(),
    items: z.array(
      z.object({
        ...{ id: Id, title: z.string(), category: Category, stage: Stage, word: z.string(), sample: z.boolean() },
        ...{ raisedAt: Instant, decidedAt: z.nullable(Instant), decision: z.string(), doneAt: z.nullable(Instant) },
        ...{ owes: Owes, before: z.nullable(z.string()), after: z.nullable(z.string()), reopened: z.int() },
      }),
    ),
    next: z.nullable(Cursor),
  }),
  failures: { NOT_COMMUNITY: '请选一个社区' },
})

export const figureNames = {
  open: '没有了结',
  late: '超期',
  climbed: '报过上一级',
  reopened: '提出人退回过',
  confirmed: '确认办成',
} as const
export const FigureName = z.enum(['open', 'late', 'climbed', 'reopened', 'confirmed'])
export type FigureName = z.infer<typeof FigureName>

const overseers = staff('below', 'supervisor', 'admin', 'auditor')
const Counts = z.record(z.string(), z.int())
/** Counted from the records themselves (实时), of the newest thousand under the place; `more` when there are others. */
export const figures = query({
  name: 'proposals.figures',
  allow: overseers,
  input: z.object({ scope: Place }),
  output: z.object({
    counts: Counts,
    under: z.array(z.object({ place: Place, name: z.string(), counts: Counts })),
    samples: z.int(),
    more: z.boolean(),
    at: Instant,
  }),
  failures: {},
})
/** The records behind a figure. */
export const sifted = query({
  name: 'proposals.sifted',
  allow: overseers,
  input: z.object({ scope: Place, figure: FigureName }),
  output: z.object({ items: z.array(z.extend(ProposalRow, { office: z.string() })) }),
  failures: {},
})
