import type { Allow } from '../../types/action'
import { covers } from '../../types/common'
import type { Grant, Member, Session } from '../../types/members'
import { idleHours } from '../../types/sign-in'
import { Refusal } from './failure'

/** Whose record it is, who else may act in the owner's name, and which offices it concerns. */
export type Target = { owner?: string; helping?: string | null | undefined; offices?: readonly string[] }

/** A grant past its end counts for nothing. */
export const inForce = ({ until }: Grant, now: number): boolean => until === undefined || now < until

/** The person with what they hold now, and nothing that is over: rules see no other. */
export const asOf = <M extends Pick<Member, 'grants'>>(member: M, now: number): M => ({
  ...member,
  grants: member.grants.filter((grant) => inForce(grant, now)),
})

/** A session lasts until its end, and until nobody has been at it for a while. */
export const isAlive = ({ until, seenAt }: Session, now: number): boolean =>
  now < until && now < seenAt + idleHours * 3_600_000

/** A session is worth what the person's own list says: taken off it, it is over at once. */
export const checkSession = (session: string | undefined, caller: Member | undefined, now: number): void => {
  if (session === undefined) return
  if (!caller?.sessions?.some((one) => one.id === session && isAlive(one, now))) throw new Refusal('SIGNED_OUT')
}

const grantsFor = (caller: Member, allow: Allow) => caller.grants.filter((grant) => allow.roles.includes(grant.role))

/** May this person do this at all? Before anything about a record is said. */
export const checkRole = (allow: Allow, caller: Member | undefined): void => {
  if (allow.roles.includes('anyone') || allow.roles.includes('visitor')) return
  if (allow.roles.includes('timer')) throw new Refusal('NOT_ALLOWED')
  if (!caller) throw new Refusal('NOT_MEMBER')
  if (allow.roles.includes('member')) return
  if (grantsFor(caller, allow).length === 0) throw new Refusal('NOT_ALLOWED')
}

const within = (allow: Allow, caller: Member, target: Target): boolean => {
  if (allow.reach === 'own') return target.owner === caller._id || target.helping === caller._id
  if (allow.reach === 'card') return grantsFor(caller, allow).length > 0
  const offices = target.offices ?? []
  return grantsFor(caller, allow).some((grant) =>
    offices.some((office) => (allow.reach === 'office' ? grant.scope === office : covers(grant.scope, office))),
  )
}

/** Foreign and missing answer alike, so that an answer never tells that something exists. */
export const checkTarget = (allow: Allow, caller: Member | undefined, target: Target | undefined): void => {
  if (allow.reach === 'public') return
  if (!target || !caller || !within(allow, caller, target)) throw new Refusal('NOT_FOUND')
}
