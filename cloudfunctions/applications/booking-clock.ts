import type { BookingState } from '../../types/booked'
import type { Booking } from '../../types/booking'
import { change } from '../kernel/store'
import { bookings } from './shelves'

type What = { act: 'off' | 'remind' | 'miss'; to: BookingState; set: Record<string, unknown>; note?: string }

/** The timer's own act on a booking, by compare-and-set: who acted meanwhile goes first. */
export const byClock = (it: Booking, { act, to, set, note }: What, now: number): Promise<number> => {
  const rev = it.rev + 1
  const by = { id: 'clock', name: '时钟', role: 'clock' }
  const entry = { rev, at: now, act: `applications.${act}`, by, to, key: `clock-${rev}`, hash: '', office: it.office }
  return change(
    bookings.collection,
    { _id: it._id, rev: it.rev },
    { set: { ...set, state: to, rev, unsent: true }, push: { journal: { ...entry, ...(note ? { note } : {}) } } },
  )
}
