import { roles } from '../../../types/action'
import { decideGrant as contract } from '../../../types/people'
import { move } from '../../kernel/move'
import { nameOf } from '../../kernel/places'
import { doneOf } from '../done'
import { waitingOf } from '../person-row'
import { district, remaining } from '../rules'
import { people } from '../shelves'

/** The one who proposed and the one whom it is about have no second word. */
export const decideGrant = move(contract, {
  shelf: people,
  target: () => ({ offices: [district] }),
  decide: (person, { input, context: { now }, fail }, caller) => {
    const asked = waitingOf(person, now).find(({ id }) => id === input.pending)
    if (!asked) return fail('GONE')
    if (asked.by.id === caller._id) return fail('SAME_PERSON')
    if (person._id === caller._id) return fail('ABOUT_YOURSELF')
    const { grant } = asked
    const pending = waitingOf(person, now).filter(({ id }) => id !== input.pending)
    const note = `${nameOf(grant.scope)}${roles[grant.role]}，${asked.by.name}提出：${input.why}`
    const about = { note, office: grant.scope, role: 'admin', told: [asked.by.id] }
    if (!input.yes) return { ...about, to: 'declined', set: { pending } }
    const grants = [...remaining(person.grants, grant), grant]
    return { ...about, to: 'granted', set: { pending, grants, changedAt: now } }
  },
  reply: doneOf,
})
