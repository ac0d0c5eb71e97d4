import type { Input } from '../../../types/action'
import { activities as contract } from '../../../types/signing-up'
import { many } from '../../kernel/ask'
import type { Context } from '../../kernel/context'
import { above, below, oneOf } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { officesUnder } from '../../kernel/places'
import { read } from '../../kernel/store'
import { ownOnly } from '../family'
import { listed, listedPaths, orderOf, page, rowOf } from '../row'
import { ownGroup } from '../rules'

const rowsFor = ({ place, kind, from, to, after }: Input<typeof contract>, { now }: Context) => {
  const since = Math.max(now, from ?? now)
  const where = {
    state: oneOf(['open', 'closed', 'cancelled']),
    ...(place === 'yl' ? {} : { place: oneOf(officesUnder(place)) }),
    ...(kind ? { kind } : {}),
    ...(to ? { startsAt: below(to) } : {}),
    order: above(after ?? orderOf(since, '')),
  }
  const own = { path: 'groups', among: 'members', known: 'members' }
  return many(listed, where, { order: ['order', 1], limit: page + 1, only: listedPaths, own })
}

/** Somebody whom the community does not know yet may look as well, with one read more. */
export const list = handle(contract, {
  look: (input, context) => ({ rows: rowsFor(input, context) }),
  act: async ({ input, seen, caller, context }) => {
    const all =
      seen.rows ??
      (await read({ ...rowsFor(input, context), own: { path: 'groups', among: 'members', known: 'members', me: '' } }))
    const rows = all.slice(0, page)
    const items = rows.map((it) => {
      const own = caller && ownGroup(ownOnly(it.groups, caller._id), caller.household ?? caller._id)
      return rowOf(it, own?.[1], context.now)
    })
    return { items, next: all.length > page ? (rows.at(-1)?.order ?? null) : null }
  },
})
