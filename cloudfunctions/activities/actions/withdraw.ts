import { type Group, type Seating, stillIn } from '../../../types/activities'
import { withdraw as contract } from '../../../types/signing-up'
import { type Given, handle } from '../../kernel/handle'
import { familyOf, lookAgain, lookAt, ownOnly } from '../family'
import { mayWithdraw, ownGroup } from '../rules'
import { free } from '../seating'
import { afterFreeing, doneOf, insist, passOn } from '../turns'

type Asked = Given<typeof contract, never>

/** What is left of a group when these people do not come. */
export const without = (group: Group, people: readonly string[]): Partial<Group> => {
  const gone = new Set(people)
  const guests = group.people.map((guest) => (gone.has(guest.id) ? { ...guest, coming: false } : guest))
  const n = guests.filter(({ coming }) => coming).length
  return n > 0 ? { people: guests, n } : { people: guests, n, seat: 'gone', until: null }
}

const leaving = (it: Seating, { input, caller, context, fail }: Asked, household: string) => {
  if (it.state === 'cancelled') return fail('CANCELLED')
  const own = ownGroup(ownOnly(it.groups, caller?._id ?? ''), household)
  if (!own || !stillIn(own[1].seat)) return fail('NOT_IN')
  const coming = new Set(own[1].people.filter((guest) => guest.coming).map(({ id }) => id))
  if (!input.people.some((id) => coming.has(id))) return fail('NOT_IN')
  if (own[1].seat === 'seated' && !mayWithdraw(it, context.now)) return fail('TOO_LATE')
  return own
}

/** What the family lets go is free with the same write; then those who wait move up. */
export const withdraw = handle(contract, {
  look: ({ id }) => lookAt(id),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async (given) => {
    const { seen, caller, context, key, hash, input, fail } = given
    if (!caller) return fail('NOT_MEMBER')
    const record = seen.record ?? fail('UNKNOWN_ACTIVITY')
    const by = { id: caller._id, name: caller.name, role: 'member' }
    const deed = { act: contract.name, by, key, hash, at: context.now }
    const family = familyOf(caller, seen.home, context.now)
    return insist({ caller, key, hash: () => hash, again: lookAgain, fail }, record, async (it) => {
      const [household, group] = leaving(it, given as Asked, family.id)
      const gone = group.people.filter(({ id, coming }) => coming && input.people.includes(id))
      const note = gone.map(({ name }) => name).join('、')
      const after = await free(it, { household, group, patch: without(group, input.people), deed, note })
      if (after === 'LOST') return 'LOST'
      await passOn(afterFreeing(it, household, after), context.now, caller._id)
      return doneOf(after)
    })
  },
})
