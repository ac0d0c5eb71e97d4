import { type Activity, type Group, holdsSeats, type Session } from '../../types/activities'
import { type Attended, doorOpens } from '../../types/attending'
import type { Door, Line } from '../../types/checks'
import { hour } from '../../types/codes'
import type { Source } from '../../types/scans'
import { NoAnswer } from '../kernel/failure'
import { isOurs, markOf, passFor, yearsOf } from '../kernel/passes'
import { change, insert, readOne } from '../kernel/store'
import { attendanceId, seatMark } from '../kernel/tickets'
import { attendance } from './shelves'

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
  group: Group
  state: Line['state']
}
const stateIn = (group: Group, coming: boolean, isIn: boolean): Line['state'] => {
  if (group.seat !== 'seated' || !coming) return 'void'
  return isIn ? 'in' : 'good'
}
/** Everybody who has or had a seat in a session. Who only waits is not on the list. */
export const placesOf = ({ it, session }: At, record: Attended | undefined): Place[] =>
  Object.entries(it.groups)
    .filter(([, { seat }]) => seat !== 'waiting')
    .flatMap(([household, group]) =>
      group.people.map(({ id, name, coming }) => {
        const mark = seatMark({ activity: it._id, session: session.id, household, person: id })
        const state = stateIn(group, coming, record?.came[mark] !== undefined)
        return { mark, household, person: id, name, group, state }
      }),
    )
/** Those who are expected. */
export const expected = (places: readonly Place[]): Place[] =>
  places.filter(({ group, state }) => holdsSeats(group.seat) && state !== 'void')

const edition = 1
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
    return place && { edition, state: place.state }
  },
})
/** The same text whenever it is asked for: signed with the key of the year in which the session is. */
export const ticketFor = (at: At, mark: string): string => {
  const { activity, session, closesAt } = doorWords(at)
  return passFor({ activity, session, ticket: mark, edition, until: closesAt + hour }, at.session.from)
}

const blank = ({ it, session }: At): Attended => ({
  ...{ _id: attendanceId(it._id, session.id), rev: 0, activity: it._id, session: session.id, place: it.place },
  ...{ to: session.to, came: {}, left: {}, asked: {}, uncounted: {} },
})
export const recordOf = (at: At, record: Attended | undefined): Attended => record ?? blank(at)

export type Seated = { mark: string; name: string }
/** Adds the record with its first people, or them to it while none of them is in: one write either way. */
const enterOnce = async (at: At, known: boolean, [seats, source]: [readonly Seated[], Source]): Promise<boolean> => {
  const came = Object.fromEntries(seats.map(({ mark, name }) => [mark, { name, sources: [source] }]))
  const empty = blank(at)
  const first: Attended = { ...empty, rev: 1, came }
  if (!known && (await insert(attendance.collection, first)) === 'added') return true
  const free = Object.fromEntries(seats.map(({ mark }) => [`came.${mark}`, null]))
  const set = Object.fromEntries(Object.entries(came).map(([mark, one]) => [`came.${mark}`, one]))
  return (await change(attendance.collection, { _id: empty._id, ...free }, { set, inc: { rev: 1 } })) === 1
}
/** Checks in all of them by one conditional update. Somebody was quicker: the record as it is now comes back. */
export const enterAll = async (
  at: At,
  record: Attended | undefined,
  entering: [readonly Seated[], Source],
): Promise<'in' | Attended> => {
  try {
    if (await enterOnce(at, record !== undefined, entering)) return 'in'
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
  }
  return recordOf(at, await readOne(attendance, { _id: attendanceId(at.it._id, at.session.id) }))
}
/** Was this very scan counted already? The seat that it was for, on the way in or out. */
export const hasScan = (record: Attended | undefined, nonce: string, leaving = false): string | undefined =>
  Object.entries((leaving ? record?.left : record?.came) ?? {}).find(([, { sources }]) =>
    sources.some((one) => one.nonce === nonce),
  )?.[0]
/** Notes, until the desk has seen them, that these scanned the code on the wall. */
export const noteAsked = async (at: At, known: boolean, asked: Record<string, Asker>): Promise<void> => {
  const first: Attended = { ...blank(at), rev: 1, asked }
  if (!known && (await insert(attendance.collection, first)) === 'added') return
  const set = Object.fromEntries(Object.entries(asked).map(([mark, one]) => [`asked.${mark}`, one]))
  await change(attendance.collection, { _id: first._id }, { set, inc: { rev: 1 } })
}
type Asker = NonNullable<Attended['asked']>[string]
