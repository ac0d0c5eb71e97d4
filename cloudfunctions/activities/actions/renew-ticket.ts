import { renewTicket as contract } from '../../../types/signing-up'
import { handle } from '../../kernel/handle'
import { familyOf, lookAgain, lookAtOwn, ownOnly } from '../family'
import { ownGroup } from '../rules'
import { renew } from '../seating'
import { doneOf, insist } from '../turns'

export const renewTicket = handle(contract, {
  look: ({ id }) => lookAtOwn(id),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ input, seen, caller, context: { now }, key, hash, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    const record = seen.record ?? fail('UNKNOWN_ACTIVITY')
    const deed = { act: contract.name, by: { id: caller._id, name: caller.name, role: 'member' }, key, hash, at: now }
    const { id: home } = familyOf(caller, seen.home, now)
    return insist({ caller, key, hash: () => hash, again: lookAgain, fail }, record, async (it) => {
      if (it.state === 'cancelled') return fail('CANCELLED')
      const [household, group] = ownGroup(ownOnly(it.groups, caller._id), home) ?? fail('NOT_IN')
      const guest = group.people.find(({ id, coming }) => id === input.person && coming)
      if (group.seat !== 'seated' || !guest) return fail('NOT_IN')
      const after = await renew(it, { household, group, deed }, guest)
      return after === 'LOST' ? 'LOST' : doneOf(after)
    })
  },
})
