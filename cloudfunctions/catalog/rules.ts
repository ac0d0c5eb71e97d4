import { covers, no, type Verdict, yes } from '../../types/common'
import type { Member } from '../../types/members'

const isEditor = (caller: Member | undefined) =>
  caller?.grants.some((grant) => grant.role === 'catalogEditor' && covers(grant.scope, 'yl'))
export const canConfirm = (caller: Member | undefined): Verdict => (isEditor(caller) ? yes : no('由区级目录管理员确认'))
export const canEdit = (caller: Member | undefined): Verdict => (isEditor(caller) ? yes : no('由区级目录管理员修改'))
