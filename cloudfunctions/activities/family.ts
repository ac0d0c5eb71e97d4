import { Entrance, type Group, type Seating } from '../../types/activities'
import type { Household, Member } from '../../types/members'
import { many, one } from '../kernel/ask'
import { read } from '../kernel/store'
import { ageOf } from './rules'
import { entrances, histories, households, seatings } from './shelves'

/** The caller's household, or the caller alone where the community knows of none. */
export type Family = {
  id: string
  name: string
  people: { id: string; name: string; age: number | null }[]
  members: string[]
}

export const familyOf = (caller: Member, home: Household | undefined, now: number): Family => {
  if (!home) {
    const { _id, name, birthYear } = caller
    return { id: _id, name, people: [{ id: _id, name, age: ageOf(birthYear, now) }], members: [_id] }
  }
  const people = home.people.map(({ id, name, birthYear }) => ({ id, name, age: ageOf(birthYear, now) }))
  const members = home.people.flatMap(({ memberId }) => (memberId ? [memberId] : []))
  return { id: home._id, name: home.name, people, members: members.includes(caller._id) ? members : [caller._id] }
}

const own = { path: 'groups', among: 'members', known: 'members' }
/** The activity with the caller's own group and those that wait, and the caller's household. */
export const lookAt = (id: string) => ({
  record: one(seatings, { _id: id }, { own: { ...own, or: ['seat', 'waiting'] as const }, except: histories }),
  home: one(households, {}, { home: true }),
})
/** The same without those that wait. */
export const lookAtOwn = (id: string) => ({
  record: one(seatings, { _id: id }, { own, except: histories }),
  home: one(households, {}, { home: true }),
})
/** Only what decides whether a family gets in. */
export const lookAtEntrance = (id: string) => ({
  record: one(entrances, { _id: id }, { own, only: [...Object.keys(Entrance.shape), 'members'], except: ['members'] }),
  home: one(households, {}, { home: true }),
})
export const lookAgain = async (id: string, me: string): Promise<Seating | undefined> => {
  const parts = { own: { ...own, me, or: ['seat', 'waiting'] as const }, except: histories }
  const ask = many(seatings, { _id: id }, { limit: 1, ...parts })
  return (await read(ask))[0]
}

/** Only what names this member: what else was read of the roster is for the rules alone. */
export const ownOnly = (groups: Record<string, Group>, me: string): Record<string, Group> =>
  Object.fromEntries(Object.entries(groups).filter(([, { members }]) => members.includes(me)))
