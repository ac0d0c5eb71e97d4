import { join as contract } from '../../../types/members'
import { digest } from '../../kernel/context'
import { handle } from '../../kernel/handle'
import { isCommunity } from '../../kernel/places'
import { insertOnce } from '../../kernel/store'
import { people } from '../shelves'

export const join = handle(contract, {
  look: () => ({}),
  act: async ({ input, caller, context, fail }) => {
    const openid = context.openid ?? fail('NO_IDENTITY')
    const _id = `m-${digest(openid).slice(0, 24)}`
    const same = (there: { name: string; community?: string | undefined }) =>
      there.name === input.name && there.community === input.community
    if (caller) return caller._id === _id && same(caller) ? { id: _id } : fail('ALREADY')
    if (!isCommunity(input.community)) return fail('UNKNOWN_COMMUNITY')
    const joined = {
      name: input.name,
      kind: 'resident' as const,
      note: '',
      community: input.community,
      grants: [],
      rev: 0,
      journal: [],
      sample: false,
    }
    const { added, document } = await insertOnce(people, () => ({ _id, openid, ...joined }))
    return added || same(document) ? { id: _id } : fail('ALREADY')
  },
})
