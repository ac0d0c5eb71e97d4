import type { Action, Given, Output } from '../../types/action'
import { atWindow, bookingsOf, callNext, checkIn, finish, miss, passOver } from '../../types/at-window'
import { arrive, book, booking, cancelBooking, myBookings, rebook, slotsOf } from '../../types/booking'
import { setWindow, windowOf } from '../../types/windows'
import { windowOffice as office, someSlot } from './booked'
import type { Cloud, Neighbour } from './cloud'
import { paperOf } from './helped'

/** Two records are written: the day's seats and the booking, or the case and the booking. */
export const costly: readonly string[] = [book.name, rebook.name, atWindow.name]

type Count = <A extends Action>(who: Neighbour, action: A, input: Given<A>) => Promise<Output<A>>
/** What asking for a time at a window costs, and what goes on there. */
export const bookingTrips = async (cloud: Cloud, count: Count): Promise<void> => {
  const [wang, zhang, chen] = [await cloud.as('王秀英'), await cloud.as('张敏'), await cloud.as('陈静')]
  await cloud.tick('applications', 'keepDays')
  const code = 'MZ-001'
  await count(wang, slotsOf, { code, office })
  const own = await count(wang, book, await someSlot(wang))
  const other = await count(zhang, book, await someSlot(zhang))
  await count(wang, rebook, { ...(await someSlot(wang)), id: own.id, rev: 1 })
  await count(zhang, cancelBooking, { id: other.id, rev: 1 })
  await count(wang, myBookings, {})
  const { booking: at } = await count(wang, booking, { id: own.id })
  const when = await someSlot(zhang)
  const next = await count(zhang, book, { ...when, day: at.day })
  const [, last] = [at.slot, next.slot].sort()
  await cloud.post('/local/clock', { now: `${at.day}T${last}:30+08:00` })
  const { token } = (await count(chen, windowOf, { office })).code
  await count(wang, arrive, { id: own.id, rev: at.rev, window: token })
  await count(chen, checkIn, { id: next.id, rev: 1 })
  await count(chen, bookingsOf, { office })
  let called = await count(chen, callNext, { office })
  called = { ...called, ...(await count(chen, passOver, { id: called.id, rev: called.rev })) }
  const first = await count(chen, callNext, { office })
  const paper = await paperOf(chen, code)
  await count(chen, atWindow, { id: first.id, rev: first.rev, code, idTail: '002X', seen: true, ...paper })
  const then = await count(chen, callNext, { office })
  await count(chen, finish, { id: then.id, rev: then.rev, note: '只是问问' })
  const late = await count(zhang, book, await someSlot(zhang))
  await cloud.post('/local/clock', { now: `${late.day}T${late.slot}:30+08:00` })
  await count(chen, miss, { id: late.id, rev: 1 })
  const yang = await cloud.as('杨慧')
  const { rev, terms } = await yang.must(windowOf, { office })
  await count(yang, setWindow, { office, rev, terms: { ...terms, seats: 3 }, why: '人多' })
}
