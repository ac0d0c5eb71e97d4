import type { Application } from '../../../types/applications'
import { handOver as contract } from '../../../types/handling'
import type { Member } from '../../../types/members'
import { asOf } from '../../kernel/allow'
import { type Asks, one } from '../../kernel/ask'
import { move, type Step } from '../../kernel/move'
import { nameOf, sameLevel } from '../../kernel/places'
import { doneOf } from '../desk-move'
import { leaseFrom, mayHandOver } from '../handling'
import { isOwn, worksAt } from '../rules'
import { applications, members } from '../shelves'

/** To a person who works at this desk: theirs at once, and they are told. */
const toPerson = (it: Application, person: Member | undefined, now: number): Step | undefined => {
  if (!person || !worksAt(it.office, asOf(person, now)) || isOwn(it, person)) return undefined
  const holder = { id: person._id, name: person.name, until: leaseFrom(now) }
  return { to: 'reviewing', set: { state: 'reviewing', holder }, told: [person._id] }
}

/** To another desk of the same level: it starts there as if it had just come, its clock goes on. */
const toOffice = (it: Application, office: string): Step | undefined => {
  if (office === it.office || !sameLevel(it.office).includes(office)) return undefined
  const chain = it.chain.map((step, at) => (at === it.step ? { ...step, office, name: nameOf(office) } : step))
  const offices = [...new Set([...it.offices, office])]
  return { to: 'submitted', set: { state: 'submitted', holder: null, chain, office, offices }, next: office }
}

export const handOver = move(contract, {
  shelf: applications,
  also: ({ to }): Asks => (to.kind === 'person' ? { person: one(members, { _id: to.id }) } : {}),
  target: (record) => ({ offices: record.offices }),
  decide: (record, { input, context, fail, seen }, caller) => {
    if (!mayHandOver(record, caller).ok) return fail(isOwn(record, caller) ? 'OWN_CASE' : 'NOT_HOLDER')
    const { person } = seen as { person?: Member }
    const { to } = input
    const step = to.kind === 'person' ? toPerson(record, person, context.now) : toOffice(record, to.office)
    if (!step) return fail('NO_SUCH_DESK')
    const whom = to.kind === 'person' ? (person?.name ?? '') : nameOf(to.office)
    return { ...step, note: `转给${whom}：${input.why}`, office: record.office, role: 'reviewer' }
  },
  reply: doneOf,
})
