import { no, type Verdict, yes } from '../../types/common'
import type { Grant, Member } from '../../types/members'
import { type Pending, type Person, type PersonLine, type PersonRow, soonDays } from '../../types/people'
import { nameOf } from '../kernel/places'

const endsOf = ({ until }: Grant, now: number): PersonRow['grants'][number]['ends'] => {
  if (until === undefined) return 'never'
  if (now >= until) return 'over'
  return until - now < soonDays * 86_400_000 ? 'soon' : 'later'
}

/** May this caller say the second word about it? */
export const mayDecide = (about: Pick<Member, '_id'>, { by }: Pending, caller: Member): Verdict => {
  if (by.id === caller._id) return no('您提出的，要另一位区级管理员确认')
  return about._id === caller._id ? no('给您自己的，要另一位区级管理员确认') : yes
}

export const waitingOf = ({ pending = [] }: Person, now: number): Pending[] =>
  pending.filter(({ until }) => now < until)

export const rowOf = (it: Person, caller: Member, now: number): PersonRow => ({
  id: it._id,
  rev: it.rev,
  name: it.name,
  communityName: it.community ? nameOf(it.community) : '',
  grants: it.grants.map((grant) => ({ ...grant, office: nameOf(grant.scope), ends: endsOf(grant, now) })),
  pending: waitingOf(it, now).map((one) => ({
    ...one,
    office: nameOf(one.grant.scope),
    decide: mayDecide(it, one, caller),
  })),
  seenAt: it.seenAt ?? null,
  sample: it.sample,
})

export const lineOf = (it: Person, now: number): PersonLine => {
  const grants = it.grants.map((grant) => {
    const ends = endsOf(grant, now)
    return { role: grant.role, office: nameOf(grant.scope), ...(ends === 'soon' || ends === 'over' ? { ends } : {}) }
  })
  return {
    ...{ id: it._id, name: it.name, at: it.grants[0]?.scope, grants, seenAt: it.seenAt },
    ...(it.sample ? { sample: true } : {}),
    ...(waitingOf(it, now).length > 0 ? { waits: true } : {}),
  }
}
