import { roles } from '../../../types/action'
import { grant as contract, pendingDays } from '../../../types/people'
import { inForce } from '../../kernel/allow'
import { many } from '../../kernel/ask'
import { tidy } from '../../kernel/filter'
import { move, type Step } from '../../kernel/move'
import { isPlace, nameOf } from '../../kernel/places'
import { doneOf } from '../done'
import { waitingOf } from '../person-row'
import { district, isSame, remaining } from '../rules'
import { members, people } from '../shelves'

/** The district's own roles wait for a second person; the other admins are told. */
export const grant = move(contract, {
  shelf: people,
  also: ({ scope }) => ({ admins: many(members, { 'grants.scope': scope }, { limit: 200 }) }),
  target: (_person, { scope }) => ({ offices: [scope] }),
  decide: (person, { input, context: { now }, seen, fail }, caller): Step => {
    const { role, scope, title, until, why } = input
    if (person._id === caller._id) return fail('SELF')
    if (!isPlace(scope)) return fail('NO_SUCH_PLACE')
    if (until !== undefined && until <= now) return fail('OVER_ALREADY')
    if (person.grants.some((one) => isSame(one, input) && inForce(one, now))) return fail('ALREADY')
    const given = tidy({ role, scope, title, until })
    const told = { office: scope, role: 'admin', note: `${nameOf(scope)}${roles[role]}：${why}` }
    if (scope !== district) {
      const grants = [...remaining(person.grants, input), given]
      return { ...told, to: 'granted', set: { grants, code: null, changedAt: now } }
    }
    const waits = { id: `p-${person.rev + 1}`, grant: given, by: { id: caller._id, name: caller.name }, why, at: now }
    const others = waitingOf(person, now).filter((one) => !isSame(one.grant, input))
    const pending = [...others, { ...waits, until: now + pendingDays * 86_400_000 }]
    const { admins } = seen as { admins: { _id: string; grants: { role: string; scope: string }[] }[] }
    const second = admins.filter((one) => one._id !== caller._id && one.grants.some((it) => it.role === 'admin'))
    return { ...told, to: 'waiting', set: { pending, code: null }, told: second.map(({ _id }) => _id) }
  },
  reply: doneOf,
})
