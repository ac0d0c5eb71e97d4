import { many } from '../kernel/ask'
import { above } from '../kernel/filter'
import { counted, joined, listed, listedPaths } from './shelves'

const most = 50
const mostVisits = 1000
const notOver = (now: number) => above(String(now).padStart(15, '0'))

/** What is on in a place and not over, the soonest end first. */
export const coming = (place: string, now: number) =>
  many(listed, { place, order: notOver(now) }, { order: ['order', 1], limit: most, only: listedPaths })
/** The same with the groups that the caller is in. */
export const comingForMe = (place: string, now: number) =>
  many(
    joined,
    { place, order: notOver(now) },
    {
      order: ['order', 1],
      limit: most,
      only: [...listedPaths, 'hours', 'doors', 'groups', 'members'],
      own: { path: 'groups', among: 'members', known: 'members' },
    },
  )
/** How many were there on a day: those that a desk still has to confirm are not among them. */
export const visitsOn = (centre: string, day: string) =>
  many(counted, { centre, day, state: 'here' }, { limit: mostVisits, only: ['_id'] })
