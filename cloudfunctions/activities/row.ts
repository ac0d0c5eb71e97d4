import { Activity, type Group } from '../../types/activities'
import type { ActivityRow } from '../../types/signing-up'
import { z } from '../../types/z'
import { nameOf } from '../kernel/places'
import { wordOf } from './words'

/** What lists read of an activity: everything but what was done to it. */
export const listedPaths = [
  ...['kind', 'title', 'place', 'where', 'sample', 'startsAt', 'endsAt', 'opensAt', 'closesAt', 'capacity', 'left'],
  ...['waiting', 'offered', 'waitingList', 'state', 'order', 'line', 'sessions', 'groups', 'members'],
]
export const Listed = z.pick(Activity, {
  ...{ _id: true, kind: true, title: true, place: true, where: true, sample: true, startsAt: true, endsAt: true },
  ...{ opensAt: true, closesAt: true, capacity: true, left: true, waiting: true, offered: true, waitingList: true },
  ...{ state: true, order: true, line: true, sessions: true, groups: true },
})
export type Listed = z.infer<typeof Listed>
export const listed = { collection: 'activities', record: Listed }

export const page = 20
/** The order of lists: by when it is over, then by id. */
export const orderOf = (endsAt: number, id: string): string => `${String(endsAt).padStart(15, '0')}:${id}`

export const rowOf = (it: Listed, group: Group | undefined, now: number): ActivityRow => ({
  ...{ id: it._id, kind: it.kind, title: it.title, placeName: nameOf(it.place), where: it.where, sample: it.sample },
  ...{ startsAt: it.startsAt, endsAt: it.endsAt, sessions: it.sessions.length, closesAt: it.closesAt },
  ...{ capacity: it.capacity, left: it.left, waiting: it.waiting, state: it.state, seat: group?.seat ?? null },
  ...wordOf(it, group, now),
})
