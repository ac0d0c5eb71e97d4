import { acts } from '../../../types/audit'
import { person as contract } from '../../../types/people'
import { isAlive } from '../../kernel/allow'
import { count, many, one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { rowOf } from '../person-row'
import { mayLeave, mayRevoke } from '../rules'
import { applications, members, people } from '../shelves'

export const person = handle(contract, {
  look: ({ id }) => ({
    it: one(people, { _id: id }),
    cases: count(applications, { 'holder.id': id, open: true }, { limit: 100 }),
    admins: many(members, { 'grants.role': 'admin' }, { limit: 500 }),
  }),
  target: ({ it }) =>
    it && {
      offices: [...it.grants, ...it.journal.map(({ office }) => ({ scope: office ?? '' }))].map(({ scope }) => scope),
    },
  act: ({ seen: { it, cases, admins }, caller, context: { now }, fail }) => {
    if (!it || !caller) return fail('NOT_FOUND')
    const sight = { caller, others: admins, now }
    return {
      person: rowOf(it, caller, now),
      sessions: (it.sessions ?? []).filter((one) => isAlive(one, now)).length,
      cases,
      past: it.journal
        .map(({ at, act, by, note }) => ({ at, act: acts[act] ?? act, who: by.name, note: note ?? '' }))
        .reverse(),
      can: { leave: mayLeave(it, caller), revoke: it.grants.map((grant) => mayRevoke(it, grant, sight)) },
    }
  },
})
