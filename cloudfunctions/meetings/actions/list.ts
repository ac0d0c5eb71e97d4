import { meetings as contract } from '../../../types/meetings'
import { many } from '../../kernel/ask'
import { above, below, oneOf } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { officesUnder } from '../../kernel/places'
import { orderOf, page, rowsOf } from '../row'
import { listed, listedPaths } from '../shelves'

/** A meeting that began stays among those to come until it is over, but no longer than a day. */
const since = 24 * 3_600_000
export const list = handle(contract, {
  look: ({ place, past, after }, { now }) => {
    const stage = oneOf(past ? ['adjourned', 'published'] : ['planned', 'open', 'cancelled'])
    const sort = past ? below(after ?? orderOf(now, '~')) : above(after ?? orderOf(now - since, ''))
    const where = { stage, ...(place === 'yl' ? {} : { office: oneOf(officesUnder(place)) }), sort }
    return { rows: many(listed, where, { order: ['sort', past ? -1 : 1], limit: page + 1, only: listedPaths }) }
  },
  act: ({ seen }) => rowsOf(seen.rows ?? []),
})
