import { Activity } from '../../types/activities'
import { RoomDay, Visit } from '../../types/centres'
import { z } from '../../types/z'

export const roomDays = { collection: 'roomDays', record: RoomDay }
export const visits = { collection: 'visits', record: Visit }
/** What a centre shows of an activity. */
const Listed = z.pick(Activity, {
  ...{ _id: true, title: true, where: true, sample: true, capacity: true, left: true, state: true, sessions: true },
})
export type Listed = z.infer<typeof Listed>
export const listed = { collection: 'activities', record: Listed }
export const listedPaths = ['title', 'where', 'sample', 'capacity', 'left', 'state', 'sessions']
/** The same with the groups that one is in. */
const Joined = z.extend(Listed, z.pick(Activity, { groups: true, hours: true, doors: true }).shape)
export type Joined = z.infer<typeof Joined>
export const joined = { collection: 'activities', record: Joined }
/** Enough to be counted. */
export const counted = { collection: 'visits', record: z.object({ _id: z.string() }) }
