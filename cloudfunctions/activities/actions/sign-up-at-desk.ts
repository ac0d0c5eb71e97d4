import type { Group, Seating } from '../../../types/activities'
import { signUpAtDesk as contract } from '../../../types/hosting'
import { one } from '../../kernel/ask'
import { digest } from '../../kernel/context'
import { type Given, handle } from '../../kernel/handle'
import { readOne } from '../../kernel/store'
import { guestFault, listFault } from '../rules'
import { enter } from '../seating'
import { activities } from '../shelves'

type Asked = Given<typeof contract, never>

const guestsOf = (it: Seating, { input, fail }: Asked) => {
  if (input.people.length > it.perHousehold) return fail('TOO_MANY')
  const faults = input.people.flatMap(({ age }, at) => {
    const why = guestFault(it.who, age)
    return why ? [[`people.${at}`, why]] : []
  })
  if (faults.length > 0) return fail('NOT_FOR', Object.fromEntries(faults))
  if (it.guardian && !input.guardian && input.people.some(({ age }) => age !== null && age < 18))
    return fail('GUARDIAN')
  if ((it.who.party || it.who.team !== '') && !input.affirmed) return fail('AFFIRM')
  return input.people.map(({ name, age }, at) => ({ id: `p${at + 1}`, name, age, coming: true }))
}

const doneOf = (household: string, { seat, n, rev }: Group) => ({ household, seat, n, rev })

/** The household's key is made of the call's: the same call again finds its own. */
export const signUpAtDesk = handle(contract, {
  look: ({ id }) => ({ record: one(activities, { _id: id }) }),
  target: ({ record }) => record && { offices: [record.place] },
  act: async (given) => {
    const { seen, caller, context, key, hash, fail } = given
    if (!caller) return fail('NOT_MEMBER')
    const household = `d-${digest([context.openid, key]).slice(0, 20)}`
    let it = seen.record ?? fail('NOT_FOUND')
    for (let n = 0; n < 8; n++) {
      const before = it.groups[household]
      const [call] = before?.calls ?? []
      if (before && call) return call.hash === hash ? doneOf(household, { ...before, ...call }) : fail('KEY_REUSED')
      const fault = listFault(it, context.now)
      // The desk may put somebody in before the list opens, not after it is closed.
      if (fault && fault !== 'EARLY') return fail(fault)
      const people = guestsOf(it, given as Asked)
      const by = { id: caller._id, name: people[0]?.name ?? '' }
      const group = {
        ...{
          n: people.length,
          people,
          name: `${by.name}（窗口登记）`,
          members: [],
          by,
          desk: caller.name,
          until: null,
        },
        ...{ at: context.now, answers: {}, guardian: given.input.guardian },
      }
      const deed = {
        act: contract.name,
        by: { id: caller._id, name: caller.name, role: 'staff' },
        key,
        hash,
        at: context.now,
      }
      const done = await enter(it, { household, group, deed: () => deed })
      if (done === 'FULL') return fail('FULL')
      if (done !== 'LOST') return doneOf(household, done)
      it = (await readOne(activities, { _id: it._id })) ?? fail('NOT_FOUND')
    }
    return fail('BUSY')
  },
})
