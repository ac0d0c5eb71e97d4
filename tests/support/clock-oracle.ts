/**
 * Working days of 2026 counted a second way: from the State Council's own notice for 2026 (国务院办公厅关于 2026 年部分节假日安排的通知),
 * written out by hand, on UTC day numbers, sharing no code and no library with the product.
 */
const off: [string, string][] = [
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
]
const worked = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']

const dayMs = 86_400_000
const zone = 8 * 3_600_000
const numberOf = (text: string): number => Date.parse(`${text}T00:00:00Z`) / dayMs
const free = new Set(
  off.flatMap(([from, to]) => {
    const days: number[] = []
    for (let day = numberOf(from); day <= numberOf(to); day++) days.push(day)
    return days
  }),
)
const made = new Set(worked.map(numberOf))

const works = (day: number): boolean => {
  if (made.has(day)) return true
  if (free.has(day)) return false
  const weekday = (day + 4) % 7 // day 0 was a Thursday; 0 is Sunday
  return weekday >= 1 && weekday <= 5
}
const dayOf = (instant: number): number => Math.floor((instant + zone) / dayMs)
const closing = (day: number): number => day * dayMs - zone + 18 * 3_600_000

export const oracle = {
  dueAfter: (from: number, days: number): number => {
    let day = dayOf(from)
    let left = days
    while (left > 0) {
      day += 1
      if (works(day)) left -= 1
    }
    return closing(day)
  },
  daysBetween: (from: number, to: number): number => {
    const [start, end] = [Math.min(dayOf(from), dayOf(to)), Math.max(dayOf(from), dayOf(to))]
    let days = 0
    for (let day = start + 1; day <= end; day++) if (works(day)) days += 1
    return from <= to ? days : -days
  },
}
export type Calendar = typeof oracle

/** Compares two calendars on random spans that lie in 2026; answers how many were compared and the first that differ. */
export const compareClocks = (mine: Calendar, count: number, chance: () => number) => {
  const start = Date.parse('2025-12-31T16:00:00Z')
  const wrong: string[] = []
  for (let n = 0; n < count; n++) {
    const from = start + Math.floor(chance() * 250 * dayMs)
    const to = start + Math.floor(chance() * 360 * dayMs)
    const days = 1 + Math.floor(chance() * 60)
    const dues = [mine.dueAfter(from, days), oracle.dueAfter(from, days)]
    const spans = [mine.daysBetween(from, to) + 0, oracle.daysBetween(from, to) + 0]
    if (dues[0] !== dues[1]) wrong.push(`dueAfter(${new Date(from).toISOString()}, ${days})`)
    if (spans[0] !== spans[1]) wrong.push(`daysBetween(${new Date(from).toISOString()}, ${new Date(to).toISOString()})`)
  }
  return { compared: count * 2, wrong }
}

/** A small generator with a seed, so that a failure can be looked at again. */
export const seeded = (seed: number) => (): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}
