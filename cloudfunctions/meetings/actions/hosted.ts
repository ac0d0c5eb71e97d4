import { hostedMeetings as contract } from '../../../types/meeting-hosting'
import { many } from '../../kernel/ask'
import { below, oneOf } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { officesUnder } from '../../kernel/places'
import { page, rowsOf } from '../row'
import { listed, listedPaths } from '../shelves'

export const hosted = handle(contract, {
  look: ({ place, after }) => {
    const where = { office: oneOf(officesUnder(place)), ...(after ? { sort: below(after) } : {}) }
    return { rows: many(listed, where, { order: ['sort', -1], limit: page + 1, only: listedPaths }) }
  },
  target: (_seen, { place }) => ({ offices: [place] }),
  act: ({ seen }) => rowsOf(seen.rows),
})
