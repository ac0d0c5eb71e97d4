import { move as contract } from '../../../types/members'
import { handle } from '../../kernel/handle'
import { isCommunity } from '../../kernel/places'
import { change } from '../../kernel/store'

export const move = handle(contract, {
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ input, caller, fail }) => {
    if (!caller || !isCommunity(input.community)) return fail('UNKNOWN_COMMUNITY')
    // Setting the same value twice is the same as once: no key has to be remembered.
    if (caller.community !== input.community)
      await change('members', { _id: caller._id }, { set: { community: input.community } })
    return { community: input.community }
  },
})
