import type { Member } from '../../types/members'
import { nameOf } from '../kernel/places'

/** A member as the member may see themselves: no WeChat id. */
export const meOf = ({ _id, name, community, grants, sample }: Member) => ({
  ...{ id: _id, name, sample },
  community: community ?? null,
  communityName: community ? nameOf(community) : '',
  grants: grants.map((grant) => ({ ...grant, office: nameOf(grant.scope) })),
})
