import { anyone, query } from './action'
import { Place } from './common'
import { z } from './z'

export const communityKinds = ['纯城市', '棚户区改造', '农村拆迁安置', '村改居', '纯农村'] as const

export const Department = z.object({
  id: z.string(),
  name: z.string(),
  short: z.string(),
  prefix: z.string().check(z.regex(/^[A-Z]{2}$/)),
  named: z.boolean(),
  path: Place,
})
export type Department = z.infer<typeof Department>

export const Street = z.object({ id: z.string(), name: z.string(), path: Place })
export type Street = z.infer<typeof Street>

export const Community = z.object({
  id: z.string(),
  name: z.string(),
  street: z.string(),
  path: Place,
  kind: z.enum(communityKinds),
  kindSample: z.boolean(),
  named: z.boolean(),
  streetNamed: z.boolean(),
  sample: z.boolean(),
})
export type Community = z.infer<typeof Community>

export const Centre = z.object({
  id: z.string(),
  name: z.string(),
  model: z.string(),
  modelMeaning: z.literal('待补'),
  area: z.string(),
  community: z.string(),
  path: Place,
})
export type Centre = z.infer<typeof Centre>

const CommunityCard = z.object({ path: Place, name: z.string(), street: z.string(), sample: z.boolean() })

/** The district's tree: what pages need to name a place. */
export const show = query({
  name: 'district.show',
  allow: anyone,
  input: z.object({}),
  output: z.object({
    streets: z.array(Street),
    communities: z.array(CommunityCard),
    centres: z.array(Centre),
    departments: z.array(Department),
  }),
  failures: {},
})
