import type { Activity, Group, Guest, Happened } from '../../types/activities'
import { holdsSeats, mostWaiting } from '../../types/activities'
import type { JournalEntry } from '../../types/common'
import { NoAnswer } from '../kernel/failure'
import { above, below, type Filter } from '../kernel/filter'
import { type Change, change } from '../kernel/store'
import { heldUntil, promotable, seatFor } from './rules'
import { activities } from './shelves'

/** Who did it, by which call, and when. */
export type Deed = Pick<JournalEntry, 'act' | 'by' | 'key' | 'hash' | 'at'>
export type Whole = Pick<
  Activity,
  '_id' | 'rev' | 'place' | 'left' | 'waiting' | 'turns' | 'loose' | 'gaps' | 'groups'
> &
  Pick<Activity, 'line' | 'startsAt' | 'offerHours' | 'state' | 'waitingList' | 'capacity'>

/** What is known of an activity by whom a family is let in. */
export type Known = Pick<
  Whole,
  '_id' | 'rev' | 'place' | 'left' | 'waiting' | 'gaps' | 'loose' | 'groups' | 'waitingList' | 'capacity'
>

const mostCalls = 8
const asChanged = (before: Group, patch: Partial<Group>, deed?: Deed): Group => {
  const after = { ...before, ...patch, rev: before.rev + 1 }
  if (!deed) return after
  const call = { key: deed.key, hash: deed.hash, seat: after.seat, rev: after.rev, n: after.n }
  return { ...after, calls: [...before.calls, call].slice(-mostCalls) }
}

type Part = { household: string; group: Group }
const happened = (
  it: Pick<Whole, 'place'>,
  { household, group }: Part,
  { note, ...deed }: Deed & { note?: string },
): Happened => ({
  id: `${household}:${group.rev}`,
  household,
  // The key stands with the group: here it would only make a document longer that everybody who looks has read.
  entry: { ...deed, key: '', hash: '', rev: group.rev, to: group.seat, office: it.place, ...(note ? { note } : {}) },
  to: group.members,
})

/** One conditional update; a lost reply counts as nothing, the caller looks again. */
const write = async (where: Filter, patch: Change): Promise<boolean> => {
  try {
    return (await change(activities.collection, where, patch)) === 1
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    return false
  }
}

const namesOf = ({ people }: Group) =>
  people
    .filter(({ coming }) => coming)
    .map(({ name }) => name)
    .join('、')

type Place = 'seated' | 'waiting' | 'late'
/**
 * While these hold, nobody has overtaken anybody and no seat is taken twice. `late`: there are seats for the family, but
 * others wait before it.
 */
const guard = (it: Known, n: number, place: Place): Filter => {
  const most = mostWaiting(it.capacity)
  if (place === 'seated') return { left: above(n - 1), ...(it.waiting === 0 ? { waiting: 0 } : { loose: false }) }
  return place === 'late' ? { waiting: above(0, below(most)) } : { left: below(n), waiting: below(most) }
}
/** The deed is asked for when there is something to write: who finds no place costs no digest. */
type Entering = { household: string; group: Omit<Group, 'rev' | 'seat' | 'calls'>; deed: () => Deed }

const put = async (
  it: Known,
  { household, group, ...entering }: Entering,
  place: Place,
): Promise<Group | undefined> => {
  const before = it.groups[household]
  const deed = entering.deed()
  const seat = place === 'seated' ? place : 'waiting'
  const after = asChanged({ ...group, seat, rev: before?.rev ?? 0, calls: before?.calls ?? [] }, {}, deed)
  const where = {
    ...{ _id: it._id, rev: it.rev, state: 'open', [`groups.${household}.rev`]: before?.rev ?? null },
    ...guard(it, group.n, place),
  }
  // Whoever joins the line while there are seats for it makes an offer void that was planned without it.
  const late = place === 'late'
  const won = await write(where, {
    set: { [`groups.${household}`]: after, fresh: true, ...(late ? { loose: true } : {}) },
    inc: seat === 'seated' ? { left: -group.n } : { waiting: 1, ...(late ? { turns: 1 } : {}) },
    add: { members: group.members, ...(seat === 'waiting' ? { line: [household] } : {}) },
    push: { happened: happened(it, { household, group: after }, { ...deed, note: namesOf(after) }) },
  })
  return won ? after : undefined
}

/**
 * Puts a whole household in: seats while there are enough and nobody waits, else a place in the line. 'LOST': something
 * moved meanwhile, look again. Who lost the last seats mostly finds the line open: it is tried without another look.
 */
export const enter = async (it: Known, entering: Entering): Promise<Group | 'FULL' | 'LOST'> => {
  const { n } = entering.group
  const seat = seatFor(it, n)
  if (seat === 'FULL') return 'FULL'
  if (seat === 'waiting') return (await put(it, entering, n <= it.left ? 'late' : 'waiting')) ?? 'LOST'
  const seated = await put(it, entering, 'seated')
  if (seated) return seated
  return (it.waitingList ? await put(it, entering, 'waiting') : undefined) ?? 'LOST'
}

type Leaving = { household: string; group: Group; patch: Partial<Group>; deed: Deed; note: string }
/** Takes a household or some of it out. What it held is free with the same write, and marked for the line. */
export const free = async (it: Whole, { household, group, patch, deed, note }: Leaving): Promise<Group | 'LOST'> => {
  const after = asChanged(group, patch, deed)
  const held = holdsSeats(group.seat) ? group.n - (holdsSeats(after.seat) ? after.n : 0) : 0
  const stood = group.seat === 'waiting' && after.seat !== 'waiting'
  const won = await write(
    { _id: it._id, [`groups.${household}.rev`]: group.rev },
    {
      set: { [`groups.${household}`]: after, fresh: true, loose: true },
      inc: {
        ...{ left: held, turns: 1 },
        ...(stood ? { waiting: -1 } : {}),
        ...(group.seat === 'offered' && after.seat !== 'offered' ? { offered: -1 } : {}),
      },
      push: { happened: happened(it, { household, group: after }, { ...deed, note }) },
      ...(stood ? { pull: { line: { values: [household] } } } : {}),
    },
  )
  return won ? after : 'LOST'
}

/** The family takes what was held for it. */
export const keep = async (it: Whole, { household, group, deed }: Omit<Leaving, 'patch' | 'note'>) => {
  const after = asChanged(group, { seat: 'seated', until: null }, deed)
  const won = await write(
    { _id: it._id, [`groups.${household}.rev`]: group.rev },
    {
      set: { [`groups.${household}`]: after, fresh: true },
      inc: { offered: -1 },
      push: { happened: happened(it, { household, group: after }, deed) },
    },
  )
  return won ? after : ('LOST' as const)
}

/** One of them gets a new ticket: the old one is of an edition that no door takes any more. */
export const renew = async (it: Whole, { household, group, deed }: Omit<Leaving, 'patch' | 'note'>, who: Guest) => {
  const people = group.people.map((one) => (one.id === who.id ? { ...one, edition: (one.edition ?? 1) + 1 } : one))
  const after = asChanged(group, { people }, deed)
  const won = await write(
    { _id: it._id, [`groups.${household}.rev`]: group.rev },
    {
      set: { [`groups.${household}`]: after, fresh: true },
      push: { happened: happened(it, { household, group: after }, { ...deed, note: who.name }) },
    },
  )
  return won ? after : ('LOST' as const)
}

export const clock = { id: 'clock', name: '自动', role: 'clock' }
/**
 * Offers what is free to those who wait, in their order, with one write that holds only while nothing else was freed or
 * taken since the look. Gives how many families moved up; undefined when it has to look again.
 */
export const settle = async (it: Whole, now: number): Promise<number | undefined> => {
  const up = promotable(it)
  const until = heldUntil(it, now)
  const seat = until === null ? 'seated' : 'offered'
  const moved = up.flatMap((household) => {
    const group = it.groups[household]
    return group ? [{ household, before: group, after: asChanged(group, { seat, until }) }] : []
  })
  const deed = { act: 'activities.promote', by: clock, key: 'clock', hash: '', at: now }
  const seats = moved.reduce((sum, { after }) => sum + after.n, 0)
  const revs = moved.map(({ household, before }) => [`groups.${household}.rev`, before.rev])
  const won = await write(
    { _id: it._id, left: it.left, turns: it.turns, ...Object.fromEntries(revs) },
    {
      set: {
        ...{ loose: false, ...(moved.length > 0 ? { fresh: true } : {}) },
        ...Object.fromEntries(moved.map(({ household, after }) => [`groups.${household}`, after])),
      },
      inc: { left: -seats, waiting: -moved.length, offered: seat === 'offered' ? moved.length : 0 },
      ...(moved.length > 0
        ? {
            pull: { line: { values: up } },
            add: { happened: moved.map(({ household, after }) => happened(it, { household, group: after }, deed)) },
          }
        : {}),
    },
  )
  return won ? moved.length : undefined
}
