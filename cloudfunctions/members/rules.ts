import type { Role } from '../../types/action'
import { covers, no, type Verdict, yes } from '../../types/common'
import type { Grant, Member } from '../../types/members'
import type { Person } from '../../types/people'
import { inForce } from '../kernel/allow'

export const district = 'yl'

type Which = { role: Role; scope: string }
export const isSame = (a: Which, b: Which): boolean => a.role === b.role && a.scope === b.scope

const runs = (scope: string, { grants }: Pick<Member, 'grants'>, now: number): boolean =>
  grants.some((grant) => grant.role === 'admin' && grant.scope === scope && inForce(grant, now))
/** Does this admin's scope reach the place? */
export const reaches = ({ grants }: Pick<Member, 'grants'>, place: string): boolean =>
  grants.some(({ role, scope }) => role === 'admin' && covers(scope, place))

/** What is left when this one is taken away, and when everything is. */
export const remaining = (grants: readonly Grant[], gone: Which): Grant[] => grants.filter((one) => !isSame(one, gone))

/** Nobody takes the last admin away by their own hand: nobody would be left to give it back. */
export const mayRevoke = (about: Pick<Member, '_id'>, which: Which, { caller, others, now }: Sight): Verdict => {
  if (!reaches(caller, which.scope)) return no('这个岗位不在您管的范围里')
  const own = about._id === caller._id && which.role === 'admin'
  const another = others.some((one) => one._id !== caller._id && runs(which.scope, one, now))
  return own && !another ? no('您是这里唯一的管理员') : yes
}
type Sight = { caller: Member; others: readonly Pick<Member, '_id' | 'grants'>[]; now: number }

export const mayLeave = ({ _id, grants, pending = [] }: Person, caller: Member): Verdict => {
  if (_id === caller._id) return no('自己离岗，要由另一位管理员来办')
  if (grants.length === 0 && pending.length === 0) return no('这个人已经没有岗位')
  return grants.every(({ scope }) => reaches(caller, scope)) ? yes : no('还有您管不到的岗位，请上一级管理员来办')
}
