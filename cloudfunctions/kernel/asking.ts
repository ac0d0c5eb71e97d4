import { no, type Verdict, yes } from '../../types/common'
import type { ServiceRecord } from '../../types/editions'
import type { Member } from '../../types/members'

/** Online with a form of its own, and the person lives somewhere that has a desk for it. */
export const canApply = ({ mode }: Pick<ServiceRecord, 'mode'>, caller: Member | undefined): Verdict => {
  if (mode === 'window') return no('这项要到窗口当面办，可以先咨询或预约')
  return canAsk(caller)
}
export const canAsk = (caller: Member | undefined): Verdict =>
  caller?.community ? yes : no('请先登记您的姓名和所在社区')
