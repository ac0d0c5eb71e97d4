import { withdraw as contract, wordings } from '../../../types/consenting'
import { move } from '../../kernel/move'
import { people } from '../shelves'

export const withdraw = move(contract, {
  shelf: people,
  mine: true,
  target: (person) => ({ owner: person._id }),
  decide: (person, { input: { what, edition }, context: { now }, fail }) => {
    const isIt = (one: { what: string; edition: number; withdrawnAt: number | null }) =>
      one.what === what && one.edition === edition && one.withdrawnAt === null
    const before = person.agreed ?? []
    if (!before.some(isIt)) return fail('NOT_GIVEN')
    const agreed = before.map((one) => (isIt(one) ? { ...one, withdrawnAt: now } : one))
    return { to: 'withdrawn', set: { agreed }, note: `${wordings[what].title}，第 ${edition} 版` }
  },
  reply: (_person, entry) => ({ rev: entry.rev }),
})
