import { myProposals as contract } from '../../../types/raising'
import { many } from '../../kernel/ask'
import { below, without } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { read } from '../../kernel/store'
import { rowOf } from '../row'
import { listed, listedPaths, page } from '../shelves'

/** Two round trips: an index over a list of members needs to know the member first. */
export const mine = handle(contract, {
  look: () => ({}),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ input: { which, after }, caller, context, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    const { _id: me } = caller
    const whose = which === 'raised' ? { raisers: me } : { people: me, 'raiser.id': without(me) }
    const where = { ...whose, ...(after ? { order: below(after) } : {}) }
    const all = await read(many(listed, where, { order: ['order', -1], limit: page + 1, only: listedPaths }))
    const rows = all.slice(0, page)
    const next = all.length > page ? (rows.at(-1)?.order ?? null) : null
    return { items: rows.map((it) => rowOf(it, context.now)), next }
  },
})
