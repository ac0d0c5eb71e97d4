import { move as contract } from '../../../types/members'
import { handle } from '../../kernel/handle'
import { isCommunity } from '../../kernel/places'
import { change } from '../../kernel/store'

export const move = handle(contract, {
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ input, caller, key, hash, context, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    const before = caller.moves?.find((one) => one.key === key)
    if (before) return before.hash === hash ? { community: before.to } : fail('KEY_REUSED')
    if (!isCommunity(input.community)) return fail('UNKNOWN_COMMUNITY')
    const moves = { at: context.now, to: input.community, key, hash }
    await change('members', { _id: caller._id }, { set: { community: input.community }, push: { moves } })
    return { community: input.community }
  },
})
