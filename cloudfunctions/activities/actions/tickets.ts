import { tickets as contract } from '../../../types/check-in'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { plainRows } from '../../kernel/qr'
import { placesOf, ticketFor } from '../door'
import { activities } from '../shelves'

/** A code a person and session, for those who have a seat. */
export const tickets = handle(contract, {
  look: ({ id }) => ({
    it: one(activities, { _id: id }, { own: { path: 'groups', among: 'members', known: 'members' } }),
  }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: ({ seen: { it }, caller, fail }) => {
    if (!it || !caller) return fail('NOT_FOUND')
    const sessions = it.sessions.map((session) => {
      const at = { it, session }
      const people = placesOf(at)
        .filter(({ state, group }) => state !== 'void' && group.members.includes(caller._id))
        .map((place) => {
          const { household, person, name, state } = place
          return { household, person, name, rows: plainRows(ticketFor(at, place), 'M'), in: state === 'in' }
        })
      return { ...session, people }
    })
    if (sessions.every(({ people }) => people.length === 0)) return fail('NONE')
    return { title: it.title, where: it.where, sessions }
  },
})
