import { daysAhead, earlyMinutes, graceMinutes, type SlotDay, type Terms, type Window } from '../../types/windows'
import { digest } from '../kernel/context'
import { dayAfter, instantOf, today, weekdayOf } from '../kernel/dates'
import { vouch } from '../kernel/seal'
import { tokenOf } from '../kernel/tokens'
import { isWorkday } from '../kernel/workdays'

const minute = 60_000

/** A place in the form of an id. */
export const windowId = (office: string): string => `w-${office.replaceAll('/', ':').replaceAll('@', '-')}`
export const dayId = (office: string, day: string): string => `${windowId(office)}:${day}`
export const slotKey = (slot: string): string => `s${slot.replace(':', '')}`
export const slotOf = (key: string): string => `${key.slice(1, 3)}:${key.slice(3)}`
export const seatId = (booking: string, key: string): string => `s-${digest([booking, key]).slice(0, 20)}`

/** What stands in the code at a window; the same whenever it is asked for. */
export const windowToken = (office: string): string => tokenOf('YLW', vouch(`window:${office}`))

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** The slots of a day with their seats. A day that is worked to make up for a holiday has the hours of a Monday. */
const planned = ({ hours, minutes, seats }: Terms, day: string): Record<string, number> => {
  const weekday = weekdayOf(day) > 5 ? 1 : weekdayOf(day)
  const plan: Record<string, number> = {}
  for (const { days, from, to } of hours) {
    if (!days.includes(weekday)) continue
    for (let at = minutesOf(from); at + minutes <= minutesOf(to); at += minutes) plan[slotKey(timeOf(at))] = seats
  }
  return plan
}

/** What a day is like at a window: its seats, or why there are none. */
export const planOf = (terms: Terms, day: string): { plan: Record<string, number>; closed: string | null } => {
  const shut = terms.closed.find((one) => one.day === day)
  if (shut) return { plan: {}, closed: shut.why }
  if (!isWorkday(day)) return { plan: {}, closed: '节假日' }
  const plan = planned(terms, day)
  return Object.keys(plan).length > 0 ? { plan, closed: null } : { plan, closed: '这天窗口不开' }
}

/** The days that can be booked: working days only, those that this window is closed on among them. */
export const bookable = (now: number): string[] => {
  const days: string[] = []
  for (let day = today(now); days.length < daysAhead; day = dayAfter(day, 1)) if (isWorkday(day)) days.push(day)
  return days
}

export const blankDay = ({ office, ...terms }: Window, day: string): SlotDay => {
  const { plan, closed } = planOf(terms, day)
  const shape = { _id: dayId(office, day), office, day, plan, left: plan, planRev: 1, closed }
  return { ...shape, taken: [], loose: false, touchedAt: 0 }
}

export const serves = ({ services }: Pick<Window, 'services'>, code: string): boolean =>
  services.length === 0 || services.includes(code)

/** A slot can be booked until it begins. */
export const isOver = (day: string, slot: string, now: number): boolean => now >= instantOf(day, slot)

export const timesOf = (day: string, slot: string, minutes: number) => {
  const startsAt = instantOf(day, slot)
  return { startsAt, endsAt: startsAt + (minutes + graceMinutes) * minute }
}
export const mayArriveFrom = (startsAt: number): number => startsAt - earlyMinutes * minute

/** At nine on the working day before; null when that has passed already. */
export const remindAtFor = (day: string, now: number): number | null => {
  let before = dayAfter(day, -1)
  while (!isWorkday(before)) before = dayAfter(before, -1)
  const at = instantOf(before, '09:00')
  return at > now ? at : null
}

const names = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日']
/** 11月27日 周五 */
export const dayWord = (day: string): string =>
  `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 ${names[weekdayOf(day)] ?? ''}`
export const whenWord = (day: string, slot: string): string => `${dayWord(day)} ${slot}`
