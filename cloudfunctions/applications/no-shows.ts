import type { Booking } from '../../types/booking'
import { many } from '../kernel/ask'
import { today } from '../kernel/dates'
import { below, between, oneOf } from '../kernel/filter'
import { change, read } from '../kernel/store'
import { caseOfBooking, closedBy } from './booking-case'
import { byClock } from './booking-clock'
import { ended } from './booking-move'
import { applications, bookings } from './shelves'

const batch = 200

/** Cases that went on at the window while the booking's own closing was lost. */
const closeThoseWithCase = async (waiting: readonly Booking[], now: number): Promise<Set<string>> => {
  const ids = waiting.map(({ _id }) => caseOfBooking(_id))
  const made = ids.length > 0 ? await read(many(applications, { _id: oneOf(ids) }, { limit: batch })) : []
  const done = new Set<string>()
  for (const it of waiting) {
    const one = made.find(({ _id }) => _id === caseOfBooking(it._id))
    if (!one) continue
    const { set, entry } = closedBy(it, one, now)
    await change(bookings.collection, { _id: it._id, rev: it.rev }, { set, push: { journal: entry } })
    done.add(it._id)
  }
  return done
}

/** Reminds the working day before, and closes what nobody came for, or what was left lying when the day was over. */
export const closeAndRemind = async (now: number, before: number): Promise<{ told: number; missed: number }> => {
  let told = before
  let missed = 0
  for (const it of await read(many(bookings, { remindAt: between(1, now) }, { limit: batch })))
    told += await byClock(it, { act: 'remind', to: it.state, set: { remindAt: null } }, now)
  for (const it of await read(many(bookings, { state: 'booked', endsAt: below(now) }, { limit: batch })))
    missed += await byClock(it, { act: 'miss', to: 'missed', set: ended(it) }, now)
  const waiting = await read(many(bookings, { state: oneOf(['here', 'called']), endsAt: below(now) }, { limit: batch }))
  const done = await closeThoseWithCase(waiting, now)
  for (const it of waiting.filter(({ _id, day }) => !done.has(_id) && day < today(now)))
    missed += await byClock(it, { act: 'miss', to: 'missed', set: ended(it), note: '那天没有办成' }, now)
  return { told, missed }
}
