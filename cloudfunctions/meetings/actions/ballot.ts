import { ballot as contract } from '../../../types/meetings'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { insist } from '../phones'
import { meetings } from '../shelves'

export const ballot = handle(contract, {
  look: ({ id }) => ({ it: one(meetings, { _id: id }) }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ input: { id, motion, choice }, seen: { it }, caller, context: { now }, key, hash, fail }) => {
    if (!it || !caller) return fail('NOT_FOUND')
    const making = ({ vote }: typeof it) => {
      if (vote?.motion !== motion) return fail('NO_VOTE')
      return { kind: 'ballot' as const, who: caller._id, choice }
    }
    await insist(it, making, { caller, now, key, hash, fail })
    return { id, motion }
  },
})
