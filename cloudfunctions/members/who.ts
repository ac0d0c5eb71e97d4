import type { Member } from '../../types/members'
import { nameOf } from '../kernel/places'

/** A member as the member may see themselves: no WeChat id. */
export const meOf = (member: Member | undefined) =>
  member
    ? {
        id: member._id,
        name: member.name,
        community: member.community ?? null,
        communityName: member.community ? nameOf(member.community) : '',
        grants: member.grants.map((grant) => ({ ...grant, office: nameOf(grant.scope) })),
        sample: member.sample,
      }
    : null
