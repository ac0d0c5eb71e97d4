import { covers } from '../../../types/common'
import { checkIn as contract } from '../../../types/meetings'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { isGoodCode } from '../codes'
import { insist } from '../phones'
import { meetings } from '../shelves'

export const checkIn = handle(contract, {
  look: ({ id }) => ({ it: one(meetings, { _id: id }) }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ input: { id, code }, seen: { it }, caller, context: { now }, key, hash, fail }) => {
    if (!it || !caller) return fail('NOT_FOUND')
    const again = it.acts.some((done) => done.key === key)
    if (!again && !isGoodCode(it, code, now)) return fail('CODE')
    if (!covers(it.office, caller.community ?? '')) return fail('NOT_FROM_HERE')
    const making = () => ({ kind: 'checkIn' as const, who: caller._id, name: caller.name })
    await insist(it, making, { caller, now, key, hash, fail })
    return { id, present: true }
  },
})
