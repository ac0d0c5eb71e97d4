import type { Application } from '../../types/applications'
import { type Figure, lookBackDays, mostCounted } from '../../types/overview'
import { above, below, between, type Filter, oneOf, type Term } from '../kernel/filter'

const day = 86_400_000
const key = (instant: number) => String(instant).padStart(15, '0')
/** Cases that stand still have keys from here on. */
const still = '9'
const twoOrMore = between(2, mostCounted)
const oneOrMore = between(1, mostCounted)
const decided: readonly Application['state'][] = ['approved', 'rejected']

/** `end`: where a list by what is owed ends. */
export type FigureShape = { where: Filter; by: 'dueKey' | 'madeKey'; end?: Term; among?: string }
export const figureShape = (figure: Figure, now: number): FigureShape => {
  const open = { where: { open: true }, by: 'dueKey' } as const
  if (figure === 'open') return open
  if (figure === 'climbed')
    return { where: { open: true, 'watch.climbed.at': above(0) }, by: 'dueKey', among: 'watch.climbed.to.id' }
  if (figure === 'late') return { ...open, end: below(key(now)) }
  if (figure === 'risk') return { where: { open: true, 'watch.warned': true }, by: 'dueKey', end: below(still) }
  if (figure === 'twice') return { where: { times: twoOrMore }, by: 'madeKey' }
  if (figure === 'reopened') return { where: { reopened: oneOrMore }, by: 'madeKey' }
  return { where: { open: false, closedAt: above(now - lookBackDays * day), state: oneOf(decided) }, by: 'madeKey' }
}

/** Where the list starts: at the filter's own beginning, or behind the last key. */
export const placed = (
  { where, by, end }: FigureShape,
  figure: Figure,
  { now, after }: { now: number; after?: string },
): Filter => {
  if (by === 'madeKey') return after ? { ...where, madeKey: below(after) } : where
  const start = after ?? (figure === 'risk' ? key(now) : undefined)
  if (start !== undefined) return { ...where, dueKey: above(start, end) }
  return end ? { ...where, dueKey: end } : where
}

/** Open, or decided not longer ago than the figures look back. */
export const counts = (it: Application, now: number): boolean =>
  it.open || (decided.includes(it.state) && it.closedAt !== null && it.closedAt > now - lookBackDays * day)
