import type { Group, Seating } from '../../types/activities'
import type { acceptSeats, declineSeats } from '../../types/signing-up'
import { type Handler, handle } from '../kernel/handle'
import { familyOf, lookAgain, type lookAt, ownOnly } from './family'
import { ownGroup } from './rules'
import type { Deed } from './seating'
import { type Done, insist } from './turns'

/** The family's group to which seats are offered, and the act that answers the offer. */
export type Offer = { it: Seating; household: string; group: Group; deed: Deed; me: string; now: number }

/** What both answers to an offer have in common. An offer that the timer has not yet let lapse still stands: nobody else has the seats. */
export const answering = (
  contract: typeof acceptSeats | typeof declineSeats,
  look: (id: string) => ReturnType<typeof lookAt>,
  answer: (offer: Offer) => Promise<Done | 'LOST'>,
): Handler =>
  handle(contract, {
    look: ({ id }) => look(id),
    target: (_seen, _input, caller) => ({ owner: caller._id }),
    act: async ({ seen, caller, context: { now }, key, hash, fail }) => {
      if (!caller) return fail('NOT_MEMBER')
      const record = seen.record ?? fail('UNKNOWN_ACTIVITY')
      const by = { id: caller._id, name: caller.name, role: 'member' }
      const deed = { act: contract.name, by, key, hash, at: now }
      const { id: home } = familyOf(caller, seen.home, now)
      return insist({ caller, key, hash: () => hash, again: lookAgain, fail }, record, async (it) => {
        if (it.state === 'cancelled') return fail('CANCELLED')
        const [household, group] = ownGroup(ownOnly(it.groups, caller._id), home) ?? fail('NOT_OFFERED')
        if (group.seat !== 'offered') return fail('NOT_OFFERED')
        return answer({ it, household, group, deed, me: caller._id, now })
      })
    },
  })
