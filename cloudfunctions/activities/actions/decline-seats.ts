import { declineSeats as contract } from '../../../types/signing-up'
import { handle } from '../../kernel/handle'
import { familyOf, lookAt, ownOnly } from '../family'
import { ownGroup } from '../rules'
import { free } from '../seating'
import { afterFreeing, doneOf, insist, passOn } from '../turns'
import { without } from './withdraw'

export const declineSeats = handle(contract, {
  look: ({ id }) => lookAt(id),
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
      const all = group.people.map(({ id }) => id)
      const after = await free(it, { household, group, patch: without(group, all), deed, note: '' })
      if (after === 'LOST') return 'LOST'
      await passOn(afterFreeing(it, household, after), context.now, caller._id)
      return doneOf(after)
    })
  },
})
