import chineseDays from 'chinese-days'
import type { Day, Year } from '../../types/calendar'
import { kept } from '../kernel/kept'
import { knownUntil } from '../kernel/workdays'

const dayMs = 86_400_000
const daysIn = (year: number): string[] => {
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)]
  return Array.from({ length: (end - start) / dayMs }, (_, n) => new Date(start + n * dayMs).toISOString().slice(0, 10))
}
const weekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
/** `National Day,国庆节,3`, or the name of a weekday. */
const nameFor = (day: string): string => chineseDays.getDayDetail(day).name.split(',')[1] ?? ''

const shippedAs = (year: number): Year => {
  const off: Day[] = []
  const work: Day[] = []
  for (const day of year > knownUntil ? [] : daysIn(year)) {
    const name = nameFor(day)
    if (name === '') continue
    if (chineseDays.isWorkday(day) && weekend(day)) work.push({ day, name })
    if (!chineseDays.isWorkday(day)) off.push({ day, name })
  }
  return { year, off, work }
}
/** A year as it came with the software; nothing in it when its holidays were not announced then. */
export const shippedYear = kept(8, shippedAs)

export type State = 'shipped' | 'edited' | 'unknown'
/** The years around now, those that were entered in place of those that were shipped. */
export const yearsAround = (now: number, entered: readonly Year[]): (Year & { state: State })[] => {
  const first = now - 1
  return [first, now, now + 1, now + 2].map((year) => {
    const own = entered.find((one) => one.year === year)
    if (own) return { ...own, state: 'edited' }
    return { ...shippedYear(year), state: year > knownUntil ? 'unknown' : 'shipped' }
  })
}

const inOrder = (list: readonly Day[]) => [...list].sort((a, b) => (a.day < b.day ? -1 : 1))
export const tidyYear = ({ year, off, work }: Year): Year => ({ year, off: inOrder(off), work: inOrder(work) })
