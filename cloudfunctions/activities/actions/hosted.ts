import { activityStates } from '../../../types/activities'
import { hosted as contract } from '../../../types/hosting'
import { many } from '../../kernel/ask'
import { below, oneOf } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { nameOf, officesUnder } from '../../kernel/places'
import { listed, listedPaths, page } from '../row'

export const hosted = handle(contract, {
  look: ({ place, after }) => {
    const where = { place: oneOf(officesUnder(place)), ...(after ? { order: below(after) } : {}) }
    return { rows: many(listed, where, { order: ['order', -1], limit: page + 1, only: listedPaths }) }
  },
  target: (_seen, { place }) => ({ offices: [place] }),
  act: ({ seen }) => {
    const rows = seen.rows.slice(0, page)
    const items = rows.map((it) => ({
      ...{ id: it._id, kind: it.kind, title: it.title, placeName: nameOf(it.place), where: it.where },
      ...{ state: it.state, word: activityStates[it.state], startsAt: it.startsAt, endsAt: it.endsAt },
      ...{ sessions: it.sessions.length, capacity: it.capacity, sample: it.sample },
      ...{ seated: it.capacity - it.left - offeredSeats(it.groups), waiting: it.waiting, offered: it.offered },
    }))
    return { items, next: seen.rows.length > page ? (rows.at(-1)?.order ?? null) : null }
  },
})

const offeredSeats = (groups: Record<string, { seat: string; n: number }>) =>
  Object.values(groups).reduce((sum, { seat, n }) => sum + (seat === 'offered' ? n : 0), 0)
