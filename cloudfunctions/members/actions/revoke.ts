import { roles } from '../../../types/action'
import type { Member } from '../../../types/members'
import { revoke as contract } from '../../../types/people'
import { many } from '../../kernel/ask'
import { move } from '../../kernel/move'
import { nameOf } from '../../kernel/places'
import { doneOf } from '../done'
import { isSame, mayRevoke, remaining } from '../rules'
import { members, people } from '../shelves'

/** Sessions stay: without a role they open nothing, and with a new one the person goes on where they were. */
export const revoke = move(contract, {
  shelf: people,
  also: ({ scope }) => ({ others: many(members, { 'grants.scope': scope }, { limit: 200 }) }),
  target: (_person, { scope }) => ({ offices: [scope] }),
  decide: (person, { input, context: { now }, seen, fail }, caller) => {
    if (!person.grants.some((one) => isSame(one, input))) return fail('NOT_HELD')
    const { others } = seen as { others: Member[] }
    if (!mayRevoke(person, input, { caller, others, now }).ok) return fail('LAST_ADMIN')
    const grants = remaining(person.grants, input)
    const set = { grants, changedAt: now }
    const note = `${nameOf(input.scope)}${roles[input.role]}：${input.why}`
    return { to: 'revoked', set, note, office: input.scope, role: 'admin' }
  },
  reply: doneOf,
})
