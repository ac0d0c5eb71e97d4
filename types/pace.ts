import { anyone, query } from './action'
import { Lately } from './catalog'
import { Instant } from './common'
import { z } from './z'

/** So many of the district's newest closed cases make the figures of its departments. */
export const paceRests = 1000
/** How the departments are doing, from the records 实时: every department, those without a closed case included. */
export const pace = query({
  name: 'catalog.pace',
  allow: anyone,
  input: z.object({}),
  output: z.object({
    at: Instant,
    cases: z.int(),
    /** There are more closed cases than were counted. */
    more: z.boolean(),
    departments: z.array(
      z.object({
        name: z.string(),
        lately: z.nullable(z.extend(Lately, { promised: z.int(), returnedTwice: z.int() })),
      }),
    ),
  }),
  failures: {},
})
