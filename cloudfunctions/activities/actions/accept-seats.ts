import { acceptSeats as contract } from '../../../types/signing-up'
import { handle } from '../../kernel/handle'
import { familyOf, lookAtOwn, ownOnly } from '../family'
import { ownGroup } from '../rules'
import { keep } from '../seating'
import { doneOf, insist } from '../turns'

/** An offer that the timer has not yet let lapse still stands: nobody else has the seats. */
export const acceptSeats = handle(contract, {
  look: ({ id }) => lookAtOwn(id),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ seen, caller, context, key, hash, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    const record = seen.record ?? fail('UNKNOWN_ACTIVITY')
    const by = { id: caller._id, name: caller.name, role: 'member' }
    const deed = { act: contract.name, by, key, hash, at: context.now }
    const { id: home } = familyOf(caller, seen.home, context.now)
    return insist({ caller, key, hash, fail }, record, async (it) => {
      if (it.state === 'cancelled') return fail('CANCELLED')
      const [household, group] = ownGroup(ownOnly(it.groups, caller._id), home) ?? fail('NOT_OFFERED')
      if (group.seat !== 'offered') return fail('NOT_OFFERED')
      const after = await keep(it, { household, group, deed })
      return after === 'LOST' ? 'LOST' : doneOf(after)
    })
  },
})
