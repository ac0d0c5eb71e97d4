import type { Allow } from '../../types/action'
import { covers } from '../../types/common'
import type { Member } from '../../types/members'
import { Refusal } from './failure'

/** Whose record it is, who else may act in the owner's name, and which offices it concerns. */
export type Target = { owner?: string; helping?: string | null | undefined; offices?: readonly string[] }

const grantsFor = (caller: Member, allow: Allow) => caller.grants.filter((grant) => allow.roles.includes(grant.role))

/** May this person do this at all? Before anything about a record is said. */
export const checkRole = (allow: Allow, caller: Member | undefined): void => {
  if (allow.roles.includes('anyone')) return
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
