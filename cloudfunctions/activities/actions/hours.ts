import { myHours as contract } from '../../../types/hours'
import { many } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { countedFor, hoursOf, sumOf } from '../served'
import { certificates } from '../shelves'

/** Two round trips, as with one's seats: an index over a list of members needs to know the member first. */
export const hours = handle(contract, {
  look: () => ({ made: many(certificates, {}, { mine: 'by', order: ['at', -1], limit: 20 }) }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ seen, caller, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    const people = hoursOf(await countedFor(caller._id), caller._id)
    return {
      people: people.map((one) => ({ ...one, minutes: sumOf(one.rows), times: one.rows.length })),
      certificates: seen.made.map(({ code, name, minutes, at }) => ({ code, name, minutes, at })),
    }
  },
})
