import chineseDays from 'chinese-days'
import type { Run } from '../../types/watch'
import { countWorkdays, enteredFor } from './calendar'
import { type Day, dayOf, instantOf, local } from './dates'
import { kept } from './kept'

countWorkdays()

/** The last year whose public holidays have been announced and are in the table. */
export const knownUntil = 2026
/** Offices close at 18:00. */
const closing = 18

const shipped = kept(1000, (day: string) => chineseDays.isWorkday(day))
const weekday = (day: Day) => day.day() !== 0 && day.day() !== 6

/** Does this day count? What staff entered comes first; in a year that nobody knows: Monday to Friday, and `isSure` says so. */
const counts = (day: Day): boolean => {
  const entered = enteredFor(day.year())
  if (entered) return entered.work.has(dayOf(day)) || (weekday(day) && !entered.off.has(dayOf(day)))
  if (day.year() > knownUntil) return weekday(day)
  return shipped(dayOf(day))
}
const close = (day: Day): number => day.startOf('day').add(closing, 'hour').valueOf()

/** False when the clock runs into a year whose holidays are not announced yet. */
export const isSure = (dueAt: number): boolean => isKnown(local(dueAt).year())
const isKnown = (year: number): boolean => year <= knownUntil || enteredFor(year) !== undefined

/** When `days` working days are over: closing time of the n-th working day after the day of `from`. */
export const dueAfter = (from: number, days: number): number => {
  let day = local(from)
  for (let left = days; left > 0; ) {
    day = day.add(1, 'day')
    if (counts(day)) left -= 1
  }
  return close(day)
}

/** Working days after the day of `from` up to and with the day of `to`; negative when `to` lies before. */
export const daysBetween = (from: number, to: number): number => {
  const [start, end, sign] = from <= to ? [local(from), local(to), 1] : [local(to), local(from), -1]
  let days = 0
  for (let day = start.add(1, 'day'); dayOf(day) <= dayOf(end); day = day.add(1, 'day')) if (counts(day)) days += 1
  return days === 0 ? 0 : days * sign
}

/** What is left of a promise, as a neighbour says it. */
export const leftInWords = (now: number, dueAt: number): string => {
  const left = daysBetween(now, dueAt)
  if (now > dueAt) return `已超过 ${Math.max(1, -left)} 个工作日`
  return left === 0 ? '今天到期' : `还剩 ${left} 个工作日`
}

type Pause = { dueAt: number; pausedAt: number; now: number }
/**
 * A clock that stood still from `pausedAt` and goes on at `now`: what was left is left.
 * What was late already stays as late as it was (undefined); with nothing left it is due at the end of today, or of the next working day when today is over or off.
 */
export const runAfterPause = ({ dueAt, pausedAt, now }: Pause): Run | undefined => {
  if (pausedAt > dueAt) return undefined
  const left = daysBetween(pausedAt, dueAt)
  if (left > 0) return { from: now, days: left }
  const today = local(now)
  return { from: now, days: counts(today) && now < close(today) ? 0 : 1 }
}
/** When a clock is due that runs from an instant on. */
export const dueOf = ({ from, days }: Run): number => dueAfter(from, days)
export const dueAfterPause = (pause: Pause): number => {
  const run = runAfterPause(pause)
  return run ? dueOf(run) : pause.dueAt
}

/** Is it worked on that day, by what staff entered or by the calendar that was shipped? */
export const isWorkday = (day: string): boolean => counts(local(instantOf(day)))
