import { confirmSignIn as contract } from '../../../types/sign-in'
import { move } from '../../kernel/move'
import { signIns } from '../shelves'

/** Once, by whoever comes first: a second word about the same code finds it used. */
export const confirmSignIn = move(contract, {
  shelf: signIns,
  target: () => ({}),
  decide: (code, { input, context: { now }, fail }, caller) => {
    if (caller.grants.length === 0) return fail('NOT_STAFF')
    if (code.state !== 'waiting') return fail('USED')
    if (now >= code.until) return fail('EXPIRED')
    const where = `${code.device}，网络地址 ${code.from}`
    if (!input.yes) return { to: 'refused', set: { state: 'refused' }, note: where }
    const by = { id: caller._id, openid: caller.openid, rev: caller.rev ?? 0, at: now }
    return { to: 'confirmed', set: { state: 'confirmed', by }, note: where }
  },
  reply: (_code, entry) => ({ state: entry.to === 'refused' ? ('refused' as const) : ('confirmed' as const) }),
})
