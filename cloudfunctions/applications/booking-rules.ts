import { type BookingState, bookingStates } from '../../types/booked'
import { type Booking, type BookingMove, bookingMoves } from '../../types/booking'
import { no, type Verdict, yes } from '../../types/common'
import type { ServiceRecord } from '../../types/editions'
import type { Member } from '../../types/members'
import { clockTime, instantOf, today } from '../kernel/dates'
import { nameOf, officeAt } from '../kernel/places'
import { dayWord, isOver, mayArriveFrom } from './window-days'

const notNow: Record<BookingState, string> = {
  booked: '还没有签到',
  here: '已经签到，在等叫号',
  called: '已经叫到了',
  done: '已经办过了',
  missed: '约的时间没有来，可以重新约',
  cancelled: '已经取消了',
  off: '窗口那天停办，请先改时间',
}
/** May a booking make this move as it stands? */
export const mayMove = (move: BookingMove, { state }: Booking): Verdict => {
  const from: readonly BookingState[] = bookingMoves[move].from
  return from.includes(state) ? yes : no(notNow[state])
}

/** The code that goes with a "no" of `mayArrive`. */
export type Untimely = 'NOT_NOW' | 'OTHER_DAY' | 'EARLY' | 'LATE'
/** Is it the day and the hour? */
export const untimely = (it: Booking, now: number): { code: Untimely; why: string } | undefined => {
  if (!mayMove('checkIn', it).ok) return { code: 'NOT_NOW', why: notNow[it.state] }
  if (it.day !== today(now)) return { code: 'OTHER_DAY', why: `约的是 ${dayWord(it.day)}，不是今天` }
  if (now < mayArriveFrom(it.startsAt))
    return { code: 'EARLY', why: `来早了，${clockTime(mayArriveFrom(it.startsAt))} 起可以签到` }
  return now > it.endsAt ? { code: 'LATE', why: '约的时段过了 15 分钟，请改个时间' } : undefined
}
export const mayArrive = (it: Booking, now: number): Verdict => {
  const late = untimely(it, now)
  return late ? no(late.why) : yes
}
/** Nobody is late before the time has come. */
export const mayMiss = (it: Booking, now: number): Verdict => {
  if (!mayMove('miss', it).ok) return no(notNow[it.state])
  return it.state === 'booked' && now < it.startsAt ? no('还没到约的时间') : yes
}
export const mayRebook = (it: Booking, now: number): Verdict => {
  if (it.state === 'booked' && now > it.endsAt) return no('约的时间过了，可以重新约')
  return mayMove('rebook', it)
}

/** The window of a service for those who live somewhere: the first office of its chain. */
export const officeFor = (
  { chain, department }: Pick<ServiceRecord, 'chain' | 'department'>,
  community: string,
): string => officeAt(chain[0] ?? 'community', community, department)

export const isOwnBooking = ({ person }: Booking, caller: Member): boolean =>
  person.id === caller._id || (person.household !== undefined && person.household === caller.household)

export const shownBooking = (it: Booking) => ({
  ...{ id: it._id, rev: it.rev, number: it.number, code: it.code, title: it.title },
  ...{ office: nameOf(it.office), officePath: it.office },
  ...{ day: it.day, slot: it.slot, word: dayWord(it.day) },
  ...{ state: it.state, stateWord: bookingStates[it.state], open: it.open, case: it.case },
})

/** Behind whom somebody waits: by the slot that was booked, then by who was there first. */
export const lineFor = (it: Pick<Booking, '_id' | 'slot'>, now: number): string =>
  `${it.slot}:${String(now).padStart(15, '0')}:${it._id}`
/** Behind everybody whose slot has begun. */
export const lineBehind = ({ _id }: Pick<Booking, '_id'>, now: number): string =>
  `${clockTime(now)}:${String(now).padStart(15, '0')}:${_id}`

/** Can this slot be taken now? */
export const slotVerdict = (day: string, slot: string, { left, now }: { left: number; now: number }): Verdict => {
  if (isOver(day, slot, now)) return no('过了')
  return left > 0 ? yes : no('约满')
}
export const relativeDay = (day: string, now: number): string => {
  const apart = Math.round((instantOf(day) - instantOf(today(now))) / 86_400_000)
  return ['今天', '明天', '后天'][apart] ?? dayWord(day).split(' ')[1] ?? ''
}
