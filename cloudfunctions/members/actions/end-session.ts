import { endSession as contract } from '../../../types/sign-in'
import { isAlive } from '../../kernel/allow'
import { handle } from '../../kernel/handle'
import { change } from '../../kernel/store'
import { members } from '../shelves'

/** Ending what has ended changes nothing: no key has to be remembered. */
export const endSession = handle(contract, {
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ input, caller, context, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    const id = input.id ?? context.session ?? ''
    await change(members.collection, { _id: caller._id }, { pull: { sessions: { id } } })
    return { left: (caller.sessions ?? []).filter((one) => one.id !== id && isAlive(one, context.now)).length }
  },
})
