import chineseDays from 'chinese-days'
import type { Run } from '../../types/watch'
import { countWorkdays, enteredFor } from './calendar'
import { dayCalled, dayOf, nameOfDay, startOf, weekdayIn } from './dates'
import { kept } from './kept'

countWorkdays()

/** The last year whose public holidays have been announced and are in the table. */
export const knownUntil = 2026
/** Offices close at 18:00. */
const closing = 18 * 3_600_000

const weekday = (day: number): boolean => weekdayIn(day) !== 0 && weekdayIn(day) !== 6
const yearOf = (day: number): number => Number(nameOfDay(day).slice(0, 4))
const nameFor = kept(2000, (day: number) => ({ name: nameOfDay(day), year: yearOf(day) }))
const shipped = kept(2000, (day: number) => {
  const { name, year } = nameFor(day)
  return year > knownUntil ? weekday(day) : chineseDays.isWorkday(name)
})

/** Does this day count? What staff entered comes first; in a year that nobody knows: Monday to Friday, and `isSure` says so. */
const counts = (day: number): boolean => {
  const { name, year } = nameFor(day)
  const entered = enteredFor(year)
  if (!entered) return shipped(day)
  return entered.work.has(name) || (weekday(day) && !entered.off.has(name))
}
const close = (day: number): number => startOf(day) + closing

/** False when the clock runs into a year whose holidays are not announced yet. */
export const isSure = (dueAt: number): boolean => isKnown(yearOf(dayOf(dueAt)))
const isKnown = (year: number): boolean => year <= knownUntil || enteredFor(year) !== undefined

/** When `days` working days are over: closing time of the n-th working day after the day of `from`. */
export const dueAfter = (from: number, days: number): number => {
  let day = dayOf(from)
  for (let left = days; left > 0; ) {
    day += 1
    if (counts(day)) left -= 1
  }
  return close(day)
}

/** Working days after the day of `from` up to and with the day of `to`; negative when `to` lies before. */
export const daysBetween = (from: number, to: number): number => {
  const [start, end, sign] = from <= to ? [dayOf(from), dayOf(to), 1] : [dayOf(to), dayOf(from), -1]
  let days = 0
  for (let day = start + 1; day <= end; day++) if (counts(day)) days += 1
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
  const today = dayOf(now)
  return { from: now, days: counts(today) && now < close(today) ? 0 : 1 }
}
/** When a clock is due that runs from an instant on. */
export const dueOf = ({ from, days }: Run): number => dueAfter(from, days)
export const dueAfterPause = (pause: Pause): number => {
  const run = runAfterPause(pause)
  return run ? dueOf(run) : pause.dueAt
}

/** Is it worked on that day, by what staff entered or by the calendar that was shipped? */
export const isWorkday = (day: string): boolean => counts(dayCalled(day))
