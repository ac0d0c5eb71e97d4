import { type Activity, type Group, holdsSeats, type Session } from '../../types/activities'
import { type Attended, doorOpens } from '../../types/attending'
import type { Door, Line } from '../../types/checks'
import { hour } from '../../types/codes'
import type { Source } from '../../types/scans'
import { NoAnswer } from '../kernel/failure'
import { isOurs, markOf, passFor, yearsOf } from '../kernel/passes'
import { change, readOne } from '../kernel/store'
import { seatMark } from '../kernel/tickets'
import { activities } from './shelves'

export type At = { it: Activity; session: Session }
export const sessionIn = (it: Activity, id: string): At | undefined => {
  const session = it.sessions.find((one) => one.id === id)
  return session && { it, session }
}

export type Place = {
  mark: string
  household: string
  person: string
  name: string
  edition: number
  group: Group
  state: Line['state']
}
const stateIn = (group: Group, coming: boolean, isIn: boolean): Line['state'] => {
  if (group.seat !== 'seated' || !coming) return 'void'
  return isIn ? 'in' : 'good'
}
/** Who came to this session until now. */
export const recordOf = ({ it, session }: At): Attended => it.doors?.[session.id] ?? { rev: 0 }
/** Where that lies in the activity's document. */
export const doorPath = ({ session }: At): string => `doors.${session.id}`

/** Everybody who has or had a seat in a session. Who only waits is not on the list. */
export const placesOf = (at: At): Place[] => {
  const { it, session } = at
  const { came = {} } = recordOf(at)
  return Object.entries(it.groups)
    .filter(([, { seat }]) => seat !== 'waiting')
    .flatMap(([household, group]) =>
      group.people.map(({ id, name, coming, edition = 1 }) => {
        const mark = seatMark({ activity: it._id, session: session.id, household, person: id })
        const state = stateIn(group, coming, came[mark] !== undefined)
        return { mark, household, person: id, name, edition, group, state }
      }),
    )
}
/** Those who are expected. */
export const expected = (places: readonly Place[]): Place[] =>
  places.filter(({ group, state }) => holdsSeats(group.seat) && state !== 'void')

export const doorWords = ({ it, session }: At) => ({
  ...{ activity: markOf(it._id), session: Number(session.id.slice(1)), opensAt: session.from - doorOpens },
  ...{ closesAt: session.to, calledOff: it.state === 'cancelled' },
})
export const doorFor = (at: At, places: readonly Place[], now: number): Door => ({
  ...doorWords(at),
  keys: yearsOf(now),
  verify: isOurs,
  line: ({ pass }) => {
    const place = places.find(({ mark }) => mark === pass.ticket)
    return place && { edition: place.edition, state: place.state }
  },
})
/** The same text whenever it is asked for: signed with the key of the year in which the session is. */
export const ticketFor = (at: At, { mark, edition }: Pick<Place, 'mark' | 'edition'>): string => {
  const { activity, session, closesAt } = doorWords(at)
  return passFor({ activity, session, ticket: mark, edition, until: closesAt + hour }, at.session.from)
}

export type Seated = { mark: string; name: string }
/** Puts them in while none of them is in: one conditional update. */
const enterOnce = async (at: At, [seats, source]: [readonly Seated[], Source]): Promise<boolean> => {
  const path = (mark: string) => `${doorPath(at)}.came.${mark}`
  const free = Object.fromEntries(seats.map(({ mark }) => [path(mark), null]))
  const set = Object.fromEntries(seats.map(({ mark, name }) => [path(mark), { name, sources: [source] }]))
  return (
    (await change(activities.collection, { _id: at.it._id, ...free }, { set, inc: { [`${doorPath(at)}.rev`]: 1 } })) ===
    1
  )
}
/** The same session as it is now. */
export const lookAgainAt = async ({ it, session }: At): Promise<At> => ({
  it: (await readOne(activities, { _id: it._id })) ?? it,
  session,
})
/** Checks in all of them. Somebody was quicker: the session as it is now comes back. */
export const enterAll = async (at: At, entering: [readonly Seated[], Source]): Promise<'in' | At> => {
  try {
    if (await enterOnce(at, entering)) return 'in'
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
  }
  return lookAgainAt(at)
}
/** Was this very scan counted already? The seat that it was for, on the way in or out. */
export const hasScan = (record: Attended, nonce: string, leaving = false): string | undefined =>
  Object.entries((leaving ? record.left : record.came) ?? {}).find(([, { sources }]) =>
    sources.some((one) => one.nonce === nonce),
  )?.[0]
/** Notes, until the desk has seen them, that these scanned the code on the wall. */
export const noteAsked = async (at: At, asked: Record<string, Asker>): Promise<void> => {
  const set = Object.fromEntries(Object.entries(asked).map(([mark, one]) => [`${doorPath(at)}.asked.${mark}`, one]))
  await change(activities.collection, { _id: at.it._id }, { set, inc: { [`${doorPath(at)}.rev`]: 1 } })
}
type Asker = NonNullable<Attended['asked']>[string]
