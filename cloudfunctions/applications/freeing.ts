import type { Booking } from '../../types/booking'
import type { SlotDay } from '../../types/windows'
import { many } from '../kernel/ask'
import { oneOf } from '../kernel/filter'
import { change, read } from '../kernel/store'
import { freeSeat } from './seats'
import { bookings, slotDays } from './shelves'
import { dayId } from './window-days'

/** By then every call that took a seat has ended (the functions' own limit is 20 s). */
const settled = 60_000
const batch = 100

/** Seats that a booking has let go of. */
const giveBack = async (it: Booking): Promise<number> => {
  let freed = 0
  for (const seat of it.freeing) freed += await freeSeat(dayId(it.office, seat.day), seat)
  await change(bookings.collection, { _id: it._id, rev: it.rev }, { set: { freeing: [], loose: false } })
  return freed
}

/** A seat whose booking never came to be, or holds another one, is nobody's. */
const lookAt = async (day: SlotDay, now: number): Promise<number> => {
  if (now < day.touchedAt + settled) return 0
  const named = [...new Set(day.taken.map(({ booking }) => booking))]
  const known = named.length > 0 ? await read(many(bookings, { _id: oneOf(named) }, { limit: 1000 })) : []
  const held = new Set(known.flatMap(({ seat }) => (seat ? [seat.id] : [])))
  const orphans = day.taken.filter(({ id }) => !held.has(id))
  let freed = 0
  for (const seat of orphans) freed += await freeSeat(day._id, seat, day.touchedAt)
  await change(slotDays.collection, { _id: day._id, touchedAt: day.touchedAt }, { set: { loose: false } })
  return freed
}

/**
 * Seats follow bookings: what was let go of is given back, and what a crash left between the two writes is found. A day
 * on which somebody has just taken a seat is left for the next minute.
 */
export const freeLoose = async (now: number): Promise<number> => {
  let freed = 0
  for (const it of await read(many(bookings, { loose: true }, { limit: batch }))) freed += await giveBack(it)
  for (const day of await read(many(slotDays, { loose: true }, { limit: batch }))) freed += await lookAt(day, now)
  return freed
}
