import { endOtherSessions as contract } from '../../../types/sign-in'
import { handle } from '../../kernel/handle'
import { change } from '../../kernel/store'
import { members } from '../shelves'

export const endOtherSessions = handle(contract, {
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ caller, context: { session }, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    await change(members.collection, { _id: caller._id }, { pull: { sessions: { notId: session ?? '' } } })
    return { left: session === undefined ? 0 : 1 }
  },
})
