import type { VotingUnit } from '../../../types/votes'
import { votes as contract } from '../../../types/voting'
import { many } from '../../kernel/ask'
import { below, oneOf } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { nameOf } from '../../kernel/places'
import { page } from '../host'
import { histories, openUrns, plainVotes, urnPaths } from '../shelves'
import { wordOf } from '../words'

/** The place itself and those above it: yl, yl/huangshan, yl/huangshan/lvdibei. */
const upTo = (place: string): string[] => {
  const parts = place.split('/')
  return parts.map((_part, at) => parts.slice(0, at + 1).join('/'))
}
const own = { path: 'units', among: 'see', known: 'members' } as const

export const list = handle(contract, {
  look: ({ place, after }) => {
    const at = oneOf(upTo(place))
    const state = oneOf(['open', 'closed', 'published'])
    const where = { place: at, state, ...(after ? { order: below(after) } : {}) }
    const going = { place: at, shut: false }
    return {
      rows: many(plainVotes, where, { order: ['order', -1], limit: page + 1, except: histories }),
      urns: many(openUrns, going, {
        ...{ among: 'members', limit: 60, only: [...urnPaths, 'units', 'members'], own, except: ['members'] },
      }),
    }
  },
  act: ({ seen, caller, context }) => {
    // Somebody whom the community does not know yet joins first.
    if (!caller) return { items: [], next: null }
    const rows = seen.rows.slice(0, page)
    const mineOf = (id: string | undefined): VotingUnit[] =>
      seen.urns.filter(({ roll }) => roll === id).flatMap(({ units }) => Object.values(units))
    const items = rows.map((it) => {
      const mine = mineOf(it.roll?.id)
      return {
        ...{ id: it._id, question: it.question, placeName: nameOf(it.place), unit: it.unit, state: it.state },
        ...{ opensAt: it.opensAt, closesAt: it.closesAt, sample: it.sample },
        ...{ mine: mine.length, cast: mine.filter(({ cast }) => cast).length },
        ...wordOf(it, mine, context.now),
      }
    })
    return { items, next: seen.rows.length > page ? (rows.at(-1)?.order ?? null) : null }
  },
})
