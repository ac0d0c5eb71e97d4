import type { Application } from '../../types/applications'
import { no, type Verdict, yes } from '../../types/common'
import type { Member } from '../../types/members'
import { may, mayDismiss, mayReopen } from './rules'

/** As whom a resident acts on a case. */
export const roleOf = (it: Application, caller: Member): 'member' | 'helper' =>
  it.applicant.id === caller._id ? 'member' : 'helper'

const onlySelf = no('这一步要由本人来办')
/** What the applicant, or the one who helps, may do with a case. */
export const verdictsOf = (it: Application, caller: Member, now: number) => {
  const self = roleOf(it, caller) === 'member'
  return {
    resubmit: may('resubmit', it, caller),
    withdraw: self ? may('withdraw', it, caller) : onlySelf,
    reopen: self ? mayReopen(it, now) : onlySelf,
    dismiss: self ? mayDismiss(it) : onlySelf,
  }
}

const hasPhone = no('这个人自己能在微信里办')
/** What a counter may do with the card in hand. */
export const counterVerdicts = (it: Application, caller: Member, now: number) => {
  const forSelf = (verdict: Verdict) => (it.atDesk ? verdict : hasPhone)
  return {
    mend: it.state === 'returned' ? yes : no('现在没有要补的'),
    withdraw: forSelf(may('withdraw', it, caller)),
    answer: forSelf(mayReopen(it, now)),
  }
}
