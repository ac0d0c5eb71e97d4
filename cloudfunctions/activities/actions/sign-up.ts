import type { Entrance } from '../../../types/activities'
import { stillIn } from '../../../types/activities'
import { covers } from '../../../types/common'
import { faultOf } from '../../../types/forms'
import { signUp as contract } from '../../../types/signing-up'
import { type Given, handle } from '../../kernel/handle'
import { type Family, familyOf, lookAgain, lookAtEntrance, ownOnly } from '../family'
import { guestFault, listFault } from '../rules'
import { type Deed, enter } from '../seating'
import { doneOf, insist } from '../turns'

type Asked = Given<typeof contract, never>
type Guests = { id: string; name: string; age: number | null; coming: boolean }[]

const guestsOf = (it: Entrance, family: Family, { input, fail }: Asked): Guests => {
  const wanted = new Set(input.people)
  const guests = family.people.filter(({ id }) => wanted.has(id))
  if (guests.length !== wanted.size) return fail('NOT_FAMILY')
  if (guests.length > it.perHousehold) return fail('TOO_MANY')
  const faults = guests.flatMap(({ id, age }) => {
    const why = guestFault(it.who, age)
    return why ? [[`people.${id}`, why]] : []
  })
  if (faults.length > 0) return fail('NOT_FOR', Object.fromEntries(faults))
  return guests.map((guest) => ({ ...guest, coming: true }))
}

const answersFault = (it: Entrance, { input, fail }: Asked): void => {
  const faults = it.questions.flatMap((field) => {
    const why = faultOf(field, input.answers[field.key])
    return why ? [[`answers.${field.key}`, why]] : []
  })
  if (faults.length > 0) fail('WRONG', Object.fromEntries(faults))
}

/** Only what was asked is kept. */
const asked = (it: Entrance, answers: Asked['input']['answers']) =>
  Object.fromEntries(it.questions.flatMap(({ key }) => (answers[key] === undefined ? [] : [[key, answers[key]]])))

const entering = (it: Entrance, family: Family, given: Asked) => {
  const { caller, input, context, fail } = given
  const fault = listFault(it, context.now)
  if (fault) return fail(fault)
  if (it.who.within !== 'yl' && !covers(it.who.within, caller?.community ?? '')) return fail('NOT_FOR')
  const mine = ownOnly(it.groups, caller?._id ?? '')
  if (Object.values(mine).some(({ seat }) => stillIn(seat))) return fail('ALREADY')
  const people = guestsOf(it, family, given)
  if (it.guardian && !input.guardian && people.some(({ age }) => age !== null && age < 18)) return fail('GUARDIAN')
  if ((it.who.party || it.who.team !== '') && !input.affirmed) return fail('AFFIRM')
  answersFault(it, given)
  return people
}

/** One look and one conditional update; a full list is refused by the look alone. */
export const signUp = handle(contract, {
  look: ({ id }) => lookAtEntrance(id),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async (given) => {
    const { seen, caller, context, key, input, fail } = given
    if (!caller) return fail('NOT_MEMBER')
    const record = seen.record ?? fail('UNKNOWN_ACTIVITY')
    if (record.state === 'draft') return fail('UNKNOWN_ACTIVITY')
    const family = familyOf(caller, seen.home, context.now)
    const by = { id: caller._id, name: caller.name }
    return insist({ caller, key, hash: () => given.hash, again: lookAgain, fail }, record, async (it) => {
      const people = entering(it, family, given as Asked)
      const deed = (): Deed => ({
        ...{ act: contract.name, by: { ...by, role: 'member' }, key, hash: given.hash, at: context.now },
      })
      const group = {
        ...{ n: people.length, people, name: family.name, members: family.members, by, desk: null, until: null },
        ...{ at: context.now, answers: asked(it, input.answers), guardian: input.guardian },
      }
      const done = await enter(it, { household: family.id, group, deed })
      if (done === 'FULL') return fail('FULL')
      return done === 'LOST' ? 'LOST' : doneOf(done)
    })
  },
})
