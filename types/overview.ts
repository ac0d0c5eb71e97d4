import { query, staff } from './action'
import { Cursor, Instant, Place } from './common'
import { Row } from './reviewing'
import { z } from './z'

/** What is counted of an office; each opens its list. The last three look back as far as `lookBackDays`. */
export const figures = {
  late: '超期',
  risk: '快到期',
  climbed: '报给我的',
  open: '在办',
  twice: '再次退回',
  reopened: '重新打开',
  closed: '办结',
} as const
export type Figure = keyof typeof figures
export const FigureName = z.enum(Object.keys(figures) as [Figure])

/** Cases that were closed in so many days make the averages. */
export const lookBackDays = 90
/** So many open cases (what is owed first) and so many closed ones (newest first) are counted, no more. */
export const mostCounted = 1000

const Figures = z.object({
  ...{ late: z.int(), risk: z.int(), climbed: z.int(), open: z.int() },
  ...{ twice: z.int(), reopened: z.int(), closed: z.int() },
  /** Medians over the closed cases, in working days without those that the resident took; null when none was closed. */
  days: z.nullable(z.number()),
  promised: z.nullable(z.number()),
  /** Visits to a window that they took together 跑腿次数, and how many took none 不见面. */
  trips: z.int(),
  unseen: z.int(),
})
export type Figures = z.infer<typeof Figures>

/** How the offices under a place are doing right now: counted from the cases themselves, never told by the office. */
export const overview = query({
  name: 'applications.overview',
  allow: staff('below', 'supervisor'),
  input: z.object({ scope: Place }),
  output: z.object({
    at: Instant,
    all: Figures,
    /** Those with open cases or with some closed lately; most late ones first. */
    offices: z.array(z.extend(Figures, { path: Place, name: z.string() })),
    /** There are more than were counted. */
    more: z.object({ open: z.boolean(), closed: z.boolean() }),
  }),
  failures: {},
})

/** The cases behind a figure: at this office alone, or at all under the place. */
export const listed = query({
  name: 'applications.listed',
  allow: staff('below', 'supervisor'),
  input: z.object({ scope: Place, alone: z.boolean(), figure: FigureName, after: z.optional(Cursor) }),
  output: z.object({
    items: z.array(z.extend(Row, { office: Place, officeName: z.string() })),
    next: z.nullable(Cursor),
  }),
  failures: {},
})
