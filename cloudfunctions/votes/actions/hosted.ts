import { hostedVotes as contract } from '../../../types/vote-desk'
import { many } from '../../kernel/ask'
import { below, oneOf } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { nameOf, officesUnder } from '../../kernel/places'
import { page } from '../host'
import { histories, plainVotes } from '../shelves'
import { deskWordOf } from '../words'

export const hosted = handle(contract, {
  look: ({ place, after }) => {
    const where = { place: oneOf(officesUnder(place)), ...(after ? { order: below(after) } : {}) }
    return { rows: many(plainVotes, where, { order: ['order', -1], limit: page + 1, except: histories }) }
  },
  target: (_seen, { place }) => ({ offices: [place] }),
  act: ({ seen, context: { now } }) => {
    const rows = seen.rows.slice(0, page)
    const items = rows.map((it) => ({
      ...{ id: it._id, question: it.question, placeName: nameOf(it.place), unit: it.unit, state: it.state },
      ...{ word: deskWordOf(it, now), opensAt: it.opensAt, closesAt: it.closesAt, units: it.entitled.heads },
      ...{ passed: it.result?.passed ?? null, sample: it.sample },
    }))
    return { items, next: seen.rows.length > page ? (rows.at(-1)?.order ?? null) : null }
  },
})
