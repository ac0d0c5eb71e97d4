import { covers, no, type Verdict, yes } from '../../types/common'
import type { ServiceRecord } from '../../types/editions'
import type { Member } from '../../types/members'

/** Online with a form of its own, and the person lives somewhere that has a desk for it. */
export const canApply = (service: ServiceRecord, caller: Member | undefined): Verdict => {
  if (service.mode === 'window') return no('这项要到窗口当面办，可以先咨询或预约')
  return canAsk(caller)
}
export const canAsk = (caller: Member | undefined): Verdict =>
  caller?.community ? yes : no('请先登记您的姓名和所在社区')

const isEditor = (caller: Member | undefined) =>
  caller?.grants.some((grant) => grant.role === 'catalogEditor' && covers(grant.scope, 'yl'))
export const canConfirm = (caller: Member | undefined): Verdict => (isEditor(caller) ? yes : no('由区级目录管理员确认'))
export const canEdit = (caller: Member | undefined): Verdict => (isEditor(caller) ? yes : no('由区级目录管理员修改'))
