import { readNotices as contract } from '../../../types/members'
import { between } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { change } from '../../kernel/store'

export const readNotices = handle(contract, {
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ input, caller, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    // Marking what is marked changes nothing: no key has to be remembered.
    return {
      read: await change(
        'notices',
        { to: caller._id, read: false, at: between(input.since, input.until) },
        { set: { read: true } },
      ),
    }
  },
})
