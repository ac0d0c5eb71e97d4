import { query, staff } from './action'
import { KindName } from './activities'
import { Id, Instant, Place } from './common'
import { z } from './z'

const Turnout = z.object({
  /** People who were expected, who of them came, and who came without being expected. */
  ...{ expected: z.int(), came: z.int(), walkIns: z.int() },
})
/** So many days back. */
export const turnoutDays = 90
/** How many came to what is over, newest first: the last thirty activities of ninety days. Computed when asked. */
export const turnout = query({
  name: 'activities.turnout',
  allow: staff('below', 'reviewer', 'supervisor', 'admin'),
  input: z.object({ place: Place }),
  output: z.object({
    total: Turnout,
    kinds: z.array(z.extend(Turnout, { kind: KindName, activities: z.int() })),
    rows: z.array(
      z.extend(Turnout, {
        ...{ id: Id, title: z.string(), kind: KindName, placeName: z.string(), endsAt: Instant, sample: z.boolean() },
        sessions: z.int(),
      }),
    ),
    /** There were more than are counted here. */
    more: z.boolean(),
  }),
  failures: {},
})
