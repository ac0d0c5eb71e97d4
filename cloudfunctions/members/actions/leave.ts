import { leave as contract } from '../../../types/people'
import { move } from '../../kernel/move'
import { doneOf } from '../done'
import { mayLeave, reaches } from '../rules'
import { people } from '../shelves'

/** Roles, what waits and every session in one conditional update: the next call of any of them is refused. */
export const leave = move(contract, {
  shelf: people,
  // A retry comes when nothing is held any more: whoever did it may hear what became of it.
  target: (person) => ({ offices: [...person.grants, ...lastHeld(person)].map(({ scope }) => scope) }),
  decide: (person, { input, context: { now }, fail }, caller) => {
    if (person._id === caller._id) return fail('SELF')
    if (!person.grants.every(({ scope }) => reaches(caller, scope))) return fail('BEYOND')
    if (!mayLeave(person, caller).ok) return fail('NOTHING_HELD')
    const set = { grants: [], pending: [], sessions: [], code: null, changedAt: now }
    return { to: 'left', set, note: input.why, role: 'admin', office: person.grants[0]?.scope }
  },
  reply: doneOf,
})

/** Where the person worked, as their own journal tells. */
const lastHeld = ({ journal }: { journal: readonly { office?: string | undefined }[] }) =>
  journal.flatMap(({ office }) => (office === undefined ? [] : [{ scope: office }]))
