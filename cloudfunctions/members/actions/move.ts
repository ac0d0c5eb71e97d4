import { move as contract, type Member } from '../../../types/members'
import { without } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { isCommunity } from '../../kernel/places'
import { change, readOne } from '../../kernel/store'
import { members } from '../shelves'

/** The move that this very call left behind, if it has been here before. */
const earlier = (member: Member | undefined, key: string) => member?.moves?.find((one) => one.key === key)

export const move = handle(contract, {
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ input, caller, key, hash, context, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    const again = (before: ReturnType<typeof earlier>) =>
      before?.hash === hash ? { community: before.to } : fail(before ? 'KEY_REUSED' : 'BUSY')
    const before = earlier(caller, key)
    if (before) return again(before)
    if (!isCommunity(input.community)) return fail('UNKNOWN_COMMUNITY')
    const moves = { at: context.now, to: input.community, key, hash }
    const notYet = { _id: caller._id, 'moves.key': without(key) }
    const won = await change(members.collection, notYet, { set: { community: input.community }, push: { moves } })
    // The same call came in at the same time, and the other one was quicker.
    return won === 1 ? { community: input.community } : again(earlier(await readOne(members, { _id: caller._id }), key))
  },
})
