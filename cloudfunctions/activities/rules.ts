import { type Activity, type Group, mostWaiting, quietFrom, quietUntil, stillIn } from '../../types/activities'

const hour = 3_600_000
const day = 24 * hour
/** Xuzhou is at UTC+8 the whole year. */
const zone = 8 * hour

type Seats = Pick<Activity, 'capacity' | 'left' | 'waiting' | 'loose' | 'gaps' | 'waitingList'>
/**
 * What a family of `n` gets now. A full activity is no refusal while it keeps a list, and nobody overtakes those who
 * wait; only where the activity says so a family that fits takes seats that are too few for all of them.
 */
export const seatFor = (it: Seats, n: number): 'seated' | 'waiting' | 'FULL' => {
  const fits = n <= it.left
  if (fits && (it.waiting === 0 || (it.gaps && !it.loose))) return 'seated'
  return it.waitingList && it.waiting < mostWaiting(it.capacity) ? 'waiting' : 'FULL'
}

/** Why nobody can sign up now; undefined when the list is open. */
export const listFault = (it: Pick<Activity, 'state' | 'opensAt' | 'closesAt'>, now: number) => {
  if (it.state === 'cancelled') return 'CANCELLED' as const
  if (it.state !== 'open' || now >= it.closesAt) return 'CLOSED' as const
  return now < it.opensAt ? ('EARLY' as const) : undefined
}

/** A family withdraws by itself until so many hours before the first session. */
export const mayWithdraw = (it: Pick<Activity, 'startsAt' | 'cancelHours'>, now: number): boolean =>
  now < it.startsAt - it.cancelHours * hour

/** Freed seats are given on until the first session begins. */
export const givesOn = (it: Pick<Activity, 'state' | 'startsAt'>, now: number): boolean =>
  (it.state === 'open' || it.state === 'closed') && now < it.startsAt

const opening = (at: number) => at - ((at + zone) % day) + quietUntil * hour
const isQuiet = (at: number) => {
  const hourOfDay = ((at + zone) % day) / hour
  return hourOfDay < quietUntil || hourOfDay >= quietFrom
}
/** The next moment at which people may be disturbed. */
const awake = (at: number): number => {
  if (!isQuiet(at)) return at
  return opening(at) > at ? opening(at) : opening(at) + day
}

/**
 * Until when offered seats are held: so many hours of the day, the night not counted, and not beyond half an hour before
 * the start. Null when that leaves no half hour to answer: the seats are then the family's at once.
 */
export const heldUntil = (it: Pick<Activity, 'startsAt' | 'offerHours'>, now: number): number | null => {
  if (it.offerHours === 0) return null
  let left = it.offerHours * hour
  let at = awake(now)
  for (;;) {
    const evening = opening(at) + (quietFrom - quietUntil) * hour
    const today = Math.min(left, evening - at)
    left -= today
    at += today
    if (left === 0) break
    at = awake(at)
  }
  const until = Math.min(at, it.startsAt - hour / 2)
  return until - now >= hour / 2 ? until : null
}

/** Households that what is free can be offered to, in their order. Without `gaps` the first that does not fit holds all others back. */
export const promotable = (it: Pick<Activity, 'line' | 'groups' | 'left' | 'gaps'>): string[] => {
  const up: string[] = []
  let { left } = it
  for (const household of it.line) {
    const group = it.groups[household]
    if (group?.seat !== 'waiting') continue
    if (group.n > left && !it.gaps) break
    if (group.n > left) continue
    up.push(household)
    left -= group.n
  }
  return up
}

/** Offers whose time is over. */
export const lapsed = (it: Pick<Activity, 'groups'>, now: number): string[] =>
  Object.entries(it.groups)
    .filter(([, { seat, until }]) => seat === 'offered' && until !== null && until <= now)
    .map(([household]) => household)

export const ageOf = (birthYear: number | undefined, now: number): number | null =>
  birthYear === undefined ? null : new Date(now + zone).getUTCFullYear() - birthYear

/** Why one of a family may not come, in the words people read; undefined when they may. An age that nobody knows is left to the desk. */
export const guestFault = (who: Activity['who'], age: number | null): string | undefined => {
  if (age === null) return undefined
  if (who.youngest !== null && age < who.youngest) return `要满 ${who.youngest} 岁`
  if (who.oldest !== null && age > who.oldest) return `要在 ${who.oldest} 岁以下`
  return undefined
}

/** The caller's family among the groups that were read: the one it lives in now, or one that it signed up with before it moved. */
export const ownGroup = (groups: Record<string, Group>, household: string): [string, Group] | undefined => {
  const there = groups[household]
  if (there) return [household, there]
  return Object.entries(groups).find(([, group]) => stillIn(group.seat))
}

/** How many families stand in line before this one, itself included; 0 when it does not wait. */
export const placeOf = (it: Pick<Activity, 'line'>, household: string): number => it.line.indexOf(household) + 1
