import { takeBlock as contract } from '../../../types/check-in'
import { one } from '../../kernel/ask'
import { digest } from '../../kernel/context'
import { above } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { readOne } from '../../kernel/store'
import { sessionIn } from '../door'
import { heldBack } from '../held-back'
import { activities } from '../shelves'

/** Out of the seats that are left, by one conditional update; never before families that wait. */
export const takeBlock = handle(contract, {
  look: ({ id }) => ({ it: one(activities, { _id: id }) }),
  target: ({ it }) => it && { offices: [it.place] },
  act: async ({ input, seen: { it }, caller, context, key, hash, fail }) => {
    if (!it || !caller) return fail('NOT_FOUND')
    sessionIn(it, input.session) ?? fail('NO_SESSION')
    const { device, session, n } = input
    const id = `k-${digest([context.openid, key, hash]).slice(0, 16)}`
    const block = { device, session, n, staff: caller.name, given: false }
    if (it.blocks?.[id]) return { id, device, n, used: [] }
    const open = Object.values(it.blocks ?? {}).some((b) => b.device === device && b.session === session && !b.given)
    if (open) return fail('HAS_BLOCK')
    if (it.waiting > 0) return fail('WAITING')
    const where = { _id: it._id, left: above(n - 1), waiting: 0, [`blocks.${id}`]: null }
    const patch = { set: { [`blocks.${id}`]: block }, inc: { left: -n } }
    if (await heldBack(where, patch)) return { id, device, n, used: [] }
    const fresh = await readOne(activities, { _id: it._id })
    return fresh?.blocks?.[id] ? { id, device, n, used: [] } : fail('TOO_FEW')
  },
})
