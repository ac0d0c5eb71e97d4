import { stillIn } from '../../../types/activities'
import { withdrawAtDesk as contract } from '../../../types/hosting'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { readOne } from '../../kernel/store'
import { free } from '../seating'
import { activities } from '../shelves'
import { afterFreeing, passOn } from '../turns'
import { without } from './withdraw'

export const withdrawAtDesk = handle(contract, {
  look: ({ id }) => ({ record: one(activities, { _id: id }) }),
  target: ({ record }) => record && { offices: [record.place] },
  act: async ({ seen, input, caller, context, key, hash, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    const { household } = input
    const deed = {
      act: contract.name,
      by: { id: caller._id, name: caller.name, role: 'staff' },
      key,
      hash,
      at: context.now,
    }
    let it = seen.record ?? fail('NOT_FOUND')
    for (let n = 0; n < 8; n++) {
      const group = it.groups[household] ?? fail('NOT_IN')
      const call = group.calls.find((one) => one.key === key)
      if (call)
        return call.hash === hash ? { household, seat: call.seat, n: call.n, rev: call.rev } : fail('KEY_REUSED')
      if (it.state === 'cancelled') return fail('CANCELLED')
      const leave = group.people.filter(({ id, coming }) => coming && input.people.includes(id))
      if (!stillIn(group.seat) || leave.length === 0) return fail('NOT_IN')
      const note = `${leave.map(({ name }) => name).join('、')}：${input.why}`
      const after = await free(it, { household, group, patch: without(group, input.people), deed, note })
      if (after !== 'LOST') {
        await passOn(afterFreeing(it, household, after), context.now, caller._id)
        return { household, seat: after.seat, n: after.n, rev: after.rev }
      }
      it = (await readOne(activities, { _id: it._id })) ?? fail('NOT_FOUND')
    }
    return fail('BUSY')
  },
})
