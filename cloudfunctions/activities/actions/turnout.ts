import { Activity } from '../../../types/activities'
import { turnout as contract, turnoutDays } from '../../../types/turnout'
import { z } from '../../../types/z'
import { many } from '../../kernel/ask'
import { between, oneOf } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { nameOf, officesUnder } from '../../kernel/places'
import { seatMark } from '../../kernel/tickets'
import { Listed, listedPaths } from '../row'

const Held = z.extend(Listed, z.pick(Activity, { doors: true }).shape)
type Held = z.infer<typeof Held>
const held = { collection: 'activities', record: Held }
const most = 30
const dayMs = 86_400_000
const padded = (at: number) => String(at).padStart(15, '0')

type Counted = { expected: number; came: number; walkIns: number }
const counted = ({ _id, sessions, groups, doors = {} }: Held): Counted => {
  const sum = { expected: 0, came: 0, walkIns: 0 }
  for (const { id: session } of sessions) {
    const came = new Set(Object.keys(doors[session]?.came ?? {}))
    const marks = Object.entries(groups)
      .filter(([, { seat }]) => seat === 'seated')
      .flatMap(([household, { people }]) =>
        people
          .filter(({ coming }) => coming)
          .map(({ id: person }) => seatMark({ activity: _id, session, household, person })),
      )
    const here = marks.filter((mark) => came.has(mark)).length
    sum.expected += marks.length
    sum.came += here
    sum.walkIns += came.size - here
  }
  return sum
}
const added = (all: readonly Counted[]): Counted => ({
  expected: all.reduce((sum, one) => sum + one.expected, 0),
  came: all.reduce((sum, one) => sum + one.came, 0),
  walkIns: all.reduce((sum, one) => sum + one.walkIns, 0),
})

/** From the records themselves, in one round trip. */
export const turnout = handle(contract, {
  look: ({ place }, { now }) => ({
    rows: many(
      held,
      { place: oneOf(officesUnder(place)), order: between(padded(now - turnoutDays * dayMs), padded(now)) },
      { order: ['order', -1], limit: most + 1, only: [...listedPaths, 'doors'] },
    ),
  }),
  target: (_seen, { place }) => ({ offices: [place] }),
  act: ({ seen }) => {
    const all = seen.rows.filter(({ state }) => state === 'open' || state === 'closed')
    const rows = all.slice(0, most).map((it) => ({
      ...{ id: it._id, title: it.title, kind: it.kind, placeName: nameOf(it.place), endsAt: it.endsAt },
      ...{ sample: it.sample, sessions: it.sessions.length, ...counted(it) },
    }))
    const kinds = [...new Set(rows.map(({ kind }) => kind))].map((kind) => {
      const own = rows.filter((one) => one.kind === kind)
      return { kind, activities: own.length, ...added(own) }
    })
    return { total: added(rows), kinds, rows, more: seen.rows.length > most }
  },
})
