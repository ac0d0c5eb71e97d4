import { Activity } from '../../types/activities'
import { minutesOf } from '../../types/attending'
import { mostServed, type Served } from '../../types/hours'
import { z } from '../../types/z'
import { many } from '../kernel/ask'
import { nameOf } from '../kernel/places'
import { read } from '../kernel/store'
import { seatMark } from '../kernel/tickets'

const Counted = z.pick(Activity, {
  ...{ _id: true, title: true, place: true, sample: true, sessions: true, groups: true, doors: true },
})
const counted = { collection: 'activities', record: Counted }
const paths = ['title', 'place', 'sample', 'sessions', 'groups', 'members', 'doors']

/** Activities with hours in which the member's family is or was, the newest first, with who came: one round trip. */
export const countedFor = (me: string) =>
  read(
    many(
      counted,
      { members: me, hours: true },
      {
        ...{ order: ['order', -1] as const, limit: 100, only: paths },
        own: { path: 'groups', among: 'members', known: 'members', me },
      },
    ),
  )
type Counted = z.infer<typeof Counted>

export type Hours = { household: string; person: string; name: string; rows: Served[] }
const servedIn = (it: Counted, who: { household: string; person: string }): Served[] =>
  it.sessions.flatMap((session) => {
    const record = it.doors?.[session.id]
    const mark = seatMark({ activity: it._id, session: session.id, ...who })
    const minutes = minutesOf(session, record?.came?.[mark], record?.left?.[mark])
    if (!minutes) return []
    const { _id, title, place, sample } = it
    return [
      { activity: _id, session: session.id, title, placeName: nameOf(place), from: session.from, minutes, sample },
    ]
  })

/** Minutes by person, the newest session first; whoever has none is left out. */
export const hoursOf = (all: readonly Counted[], me: string): Hours[] => {
  const people = new Map<string, Hours>()
  for (const it of all)
    for (const [household, group] of Object.entries(it.groups)) {
      if (!group.members.includes(me)) continue
      for (const { id: person, name } of group.people) {
        const known = people.get(`${household}:${person}`) ?? { household, person, name, rows: [] }
        known.rows.push(...servedIn(it, { household, person }))
        people.set(`${household}:${person}`, known)
      }
    }
  const newest = (rows: Served[]) => rows.sort((a, b) => b.from - a.from).slice(0, mostServed)
  return [...people.values()].flatMap((one) => (one.rows.length > 0 ? [{ ...one, rows: newest(one.rows) }] : []))
}
export const sumOf = (rows: readonly Served[]): number => rows.reduce((sum, { minutes }) => sum + minutes, 0)
