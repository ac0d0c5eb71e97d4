import type { Input } from '../../../types/action'
import { proposals as contract } from '../../../types/raising'
import { many } from '../../kernel/ask'
import { below, oneOf } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { officesUnder } from '../../kernel/places'
import { read } from '../../kernel/store'
import { stagesOf } from '../phases'
import { rowOf } from '../row'
import { listed, listedPaths, page } from '../shelves'

const rowsFor = ({ place, category, phase, after }: Input<typeof contract>) => {
  const where = {
    checked: 'shown',
    ...(place === 'yl' ? {} : { community: oneOf(officesUnder(place)) }),
    ...(phase ? { stage: oneOf(stagesOf[phase]) } : {}),
    ...(category ? { category } : {}),
    ...(after ? { order: below(after) } : {}),
  }
  return many(listed, where, { order: ['order', -1], limit: page + 1, only: listedPaths })
}

/** Somebody whom the community does not know yet reads as well, with one read more. */
export const list = handle(contract, {
  look: (input) => ({ rows: rowsFor(input) }),
  act: async ({ input, seen, context }) => {
    const all = seen.rows ?? (await read(rowsFor(input)))
    const rows = all.slice(0, page)
    const next = all.length > page ? (rows.at(-1)?.order ?? null) : null
    return { items: rows.map((it) => rowOf(it, context.now)), next }
  },
})
