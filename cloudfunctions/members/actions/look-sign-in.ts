import { no, type Verdict, yes } from '../../../types/common'
import type { Member } from '../../../types/members'
import { lookSignIn as contract, type SignIn } from '../../../types/sign-in'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { signIns } from '../shelves'

const mayConfirm = ({ state }: SignIn, { grants }: Member): Verdict => {
  if (grants.length === 0) return no('您还没有工作岗位，不能登录后台，请找本单位管理员')
  return state === 'waiting' ? yes : no('这个码已经用过，请在电脑上换一个')
}

export const lookSignIn = handle(contract, {
  look: ({ id }) => ({ code: one(signIns, { _id: id }) }),
  act: ({ seen: { code }, caller, context, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    if (!code) return fail('CODE_GONE')
    if (context.now >= code.until) return fail('EXPIRED')
    const { number, device, from, at, until } = code
    return { number, device, from, at, until, can: { confirm: mayConfirm(code, caller) } }
  },
})
