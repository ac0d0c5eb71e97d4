import { verify as contract } from '../../../types/audit'
import { many } from '../../kernel/ask'
import { above, oneOf } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { read } from '../../kernel/store'
import { keyOf, origin, walk } from '../links'
import { journal, links } from '../shelves'

const batch = 100
const district = 'yl'

/** The chain is one for the whole district: who audits a part of it cannot say that it holds. */
export const verify = handle(contract, {
  look: ({ from }) => ({ part: many(links, { _id: above(keyOf(from)) }, { order: ['_id', 1], limit: batch }) }),
  target: () => ({ offices: [district] }),
  act: async ({ input, seen: { part } }) => {
    const ids = part.map(({ entry }) => entry)
    const told = ids.length > 0 ? await read(many(journal, { _id: oneOf(ids) }, { limit: batch })) : []
    const start = { seq: input.from + 1, prev: input.prev || origin }
    const { faults, place } = walk(part, new Map(told.map((one) => [one._id, one])), start)
    const next = part.length < batch ? null : { from: place.seq - 1, prev: place.prev }
    return { checked: part.length, faults, next }
  },
})
