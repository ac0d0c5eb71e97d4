import { Application } from '../../types/applications'
import type { Figures } from '../../types/overview'
import { z } from '../../types/z'
import { daysBetween } from '../kernel/workdays'
import { owedBy } from './clock'

/** What the figures need of a case; the rest of it is not read. */
const part = { _id: true, office: true, open: true, state: true, submittedAt: true, dueAt: true, watch: true } as const
const clock = {
  ...({ pausedAt: true, pausedDays: true, closedAt: true } as const),
  ...({ times: true, reopened: true, visits: true } as const),
}
export const Counted = z.extend(z.pick(Application, { ...part, ...clock }), {
  service: z.object({ promisedDays: z.int() }),
})
export type Counted = z.infer<typeof Counted>
export const countedPaths = [...Object.keys(part), ...Object.keys(clock), 'service.promisedDays']

const running = (it: Counted): boolean => it.open && it.pausedAt === null
/** The office is behind what it owes: its step, or the promise where that is nearer. */
export const isLate = (it: Counted, now: number): boolean => running(it) && now > owedBy(it)
/** Warned about, and still in time. */
export const isAtRisk = (it: Counted, now: number): boolean =>
  running(it) && !isLate(it, now) && it.watch?.warned === true
export const climbedTo = (it: Counted, person: string): boolean =>
  it.open && (it.watch?.climbed ?? []).some(({ to }) => to?.id === person)

/** Working days from handing in to closing, without those that the resident took to mend. */
export const daysTaken = ({ submittedAt, closedAt, pausedDays }: Counted): number =>
  closedAt === null ? 0 : Math.max(0, daysBetween(submittedAt, closedAt) - pausedDays)

/** How often somebody came to a window for it: a booking kept, papers brought to a counter. None is 不见面. */
export const tripsOf = ({ visits = [] }: Pick<Counted, 'visits'>): number => visits.length

/** The one in the middle, or what lies half-way between the two in the middle; null of nothing. */
export const median = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

type Eye = { person: string; now: number }
/** The figures of some cases, as they stand for one who looks. */
export const figuresOf = (cases: readonly Counted[], { person, now }: Eye): Figures => {
  const many = (is: (it: Counted) => boolean) => cases.filter(is).length
  const closed = cases.filter(({ open }) => !open)
  const trips = closed.map(tripsOf)
  return {
    late: many((it) => isLate(it, now)),
    risk: many((it) => isAtRisk(it, now)),
    climbed: many((it) => climbedTo(it, person)),
    open: many(({ open }) => open),
    twice: many(({ times }) => times > 1),
    reopened: many(({ reopened }) => (reopened ?? 0) > 0),
    closed: closed.length,
    days: median(closed.map(daysTaken)),
    promised: median(closed.map(({ service }) => service.promisedDays)),
    trips: trips.reduce((sum, one) => sum + one, 0),
    unseen: trips.filter((one) => one === 0).length,
  }
}

/** The same, office by office: the one with most late cases first, then by those at risk. */
export const byOffice = (cases: readonly Counted[], eye: Eye): (Figures & { path: string })[] => {
  const groups = new Map<string, Counted[]>()
  for (const it of cases) groups.set(it.office, [...(groups.get(it.office) ?? []), it])
  return [...groups]
    .map(([path, own]) => ({ path, ...figuresOf(own, eye) }))
    .sort((a, b) => b.late - a.late || b.risk - a.risk || b.open - a.open || (a.path < b.path ? -1 : 1))
}
