import { beatMinutes, seen as contract } from '../../../types/sign-in'
import { handle } from '../../kernel/handle'
import { change } from '../../kernel/store'
import { members } from '../shelves'
import { meOf } from '../who'

const fresh = (beatMinutes - 1) * 60_000

/** Writes only when the last time is minutes ago, so that twenty pages of one person cost no more than one. */
export const seen = handle(contract, {
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ caller, context: { now, session }, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    const here = caller.sessions?.find(({ id }) => id === session)
    const me = meOf(caller)
    if (now - Math.min(caller.seenAt ?? 0, here?.seenAt ?? now) < fresh) return { me }
    const where = { _id: caller._id, ...(here ? { 'sessions.id': here.id } : {}) }
    await change(members.collection, where, { set: { seenAt: now, ...(here ? { 'sessions.$.seenAt': now } : {}) } })
    return { me }
  },
})
