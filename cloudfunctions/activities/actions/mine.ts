import { mySeats as contract } from '../../../types/signing-up'
import { many } from '../../kernel/ask'
import { below } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { read } from '../../kernel/store'
import { ownOnly } from '../family'
import { listed, listedPaths, page, rowOf } from '../row'
import { ownGroup } from '../rules'
import { ownSeatOf } from '../words'

/** Two round trips: an index over a list of members needs to know the member first. */
export const mine = handle(contract, {
  look: () => ({}),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ input: { after }, caller, context, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    const { _id: me } = caller
    const where = { members: me, ...(after ? { order: below(after) } : {}) }
    const own = { path: 'groups', among: 'members', known: 'members', me }
    const all = await read(many(listed, where, { order: ['order', -1], limit: page + 1, only: listedPaths, own }))
    const rows = all.slice(0, page)
    const items = rows.flatMap((it) => {
      const found = ownGroup(ownOnly(it.groups, me), caller.household ?? me) ?? Object.entries(it.groups)[0]
      return found ? [{ ...rowOf(it, found[1], context.now), mine: ownSeatOf(it, ...found) }] : []
    })
    return { items, next: all.length > page ? (rows.at(-1)?.order ?? null) : null }
  },
})
