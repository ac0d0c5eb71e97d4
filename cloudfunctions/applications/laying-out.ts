import type { SlotDay, Window } from '../../types/windows'
import { many } from '../kernel/ask'
import { calendarId, calendars, follow } from '../kernel/calendar'
import { dayAfter, today } from '../kernel/dates'
import { below, between } from '../kernel/filter'
import { change, insert, read, readOne } from '../kernel/store'
import { byClock } from './booking-clock'
import { bookings, slotDays, windows } from './shelves'
import { blankDay, bookable, planOf, slotKey, whenWord } from './window-days'

/** Every window is looked at anew within this time: a holiday that was entered meanwhile closes its days. */
const hour = 3_600_000
const batch = 20
/** Calendar days that hold those which can be booked, long holidays among them. */
const span = 40

const same = (a: Record<string, number>, b: Record<string, number>): boolean =>
  Object.keys({ ...a, ...b }).every((key) => a[key] === b[key])

/** What is left moves by as much as the plan does, so that seats taken meanwhile stay taken. */
const lay = async (window: Window, day: string, kept: SlotDay | undefined): Promise<number> => {
  if (!kept) return (await insert(slotDays.collection, blankDay(window, day))) === 'added' ? 1 : 0
  const { plan, closed } = planOf(window, day)
  const next = closed === null ? plan : kept.plan
  if (same(kept.plan, next) && kept.closed === closed) return 0
  const keys = Object.keys({ ...kept.plan, ...next })
  const inc = Object.fromEntries(keys.map((key) => [`left.${key}`, (next[key] ?? 0) - (kept.plan[key] ?? 0)]))
  const as = { _id: kept._id, planRev: kept.planRev }
  return change(slotDays.collection, as, { set: { plan: next, closed, planRev: kept.planRev + 1 }, inc })
}

/** Whoever booked what is there no longer is told and chooses another time. */
const tellThose = async (window: Window, days: ReadonlyMap<string, SlotDay['plan'] | string>, now: number) => {
  const { office } = window
  const range = between(today(now), dayAfter(today(now), span))
  let told = 0
  for (const it of await read(many(bookings, { office, day: range, state: 'booked' }, { limit: 1000 }))) {
    const plan = days.get(it.day) ?? planOf(window, it.day).closed ?? planOf(window, it.day).plan
    if (it.startsAt < now || (typeof plan !== 'string' && slotKey(it.slot) in plan)) continue
    const why = typeof plan === 'string' ? plan : '窗口时间有调整'
    told += await byClock(
      it,
      { act: 'off', to: 'off', set: { remindAt: null }, note: `${whenWord(it.day, it.slot)} 不办：${why}` },
      now,
    )
  }
  return told
}

const layWindow = async (window: Window, now: number) => {
  const { office } = window
  const range = between(today(now), dayAfter(today(now), span))
  const kept = await read(many(slotDays, { office, day: range }, { limit: span + 1 }))
  const days = [...new Set([...bookable(now), ...kept.map(({ day }) => day)])]
  let laid = 0
  for (const day of days)
    laid += await lay(
      window,
      day,
      kept.find((one) => one.day === day),
    )
  const planned = days.map((day): [string, SlotDay['plan'] | string] => {
    const { plan, closed } = planOf(window, day)
    return [day, closed ?? plan]
  })
  const told = await tellThose(window, new Map(planned), now)
  // Edited meanwhile: it is laid out again.
  await change(windows.collection, { _id: window._id, rev: window.rev }, { set: { plannedAt: now } })
  return { laid, told }
}

export const layOut = async (now: number): Promise<{ days: number; told: number }> => {
  const calendar = await readOne(calendars, { _id: calendarId })
  if (calendar) follow(calendar)
  const sum = { days: 0, told: 0 }
  for (const window of await read(many(windows, { plannedAt: below(now - hour) }, { limit: batch }))) {
    const { laid, told } = await layWindow(window, now)
    sum.days += laid
    sum.told += told
  }
  return sum
}
