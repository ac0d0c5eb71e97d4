import type { Application } from '../../../types/applications'
import { listed as contract, type Figure, lookBackDays, mostCounted } from '../../../types/overview'
import { many } from '../../kernel/ask'
import { above, below, between, type Filter, oneOf, type Term } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { nameOf, officesUnder } from '../../kernel/places'
import { applications } from '../shelves'
import { rowOf } from '../show-case'

const page = 20
const day = 86_400_000
const key = (instant: number) => String(instant).padStart(15, '0')
/** Cases that stand still have keys from here on. */
const still = '9'
const twoOrMore = between(2, mostCounted)
const oneOrMore = between(1, mostCounted)
const decided: readonly Application['state'][] = ['approved', 'rejected']

/** `end`: where a list by what is owed ends. */
type Shape = { where: Filter; by: 'dueKey' | 'madeKey'; end?: Term; among?: string }
const shapeOf = (figure: Figure, now: number): Shape => {
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
const placed = ({ where, by, end }: Shape, figure: Figure, { now, after }: { now: number; after?: string }): Filter => {
  if (by === 'madeKey') return after ? { ...where, madeKey: below(after) } : where
  const start = after ?? (figure === 'risk' ? key(now) : undefined)
  if (start !== undefined) return { ...where, dueKey: above(start, end) }
  return end ? { ...where, dueKey: end } : where
}

/** Open, or decided not longer ago than the figures look back. */
const counts = (it: Application, now: number): boolean =>
  it.open || (decided.includes(it.state) && it.closedAt !== null && it.closedAt > now - lookBackDays * day)

export const listed = handle(contract, {
  look: ({ scope, alone, figure, after }, { now }) => {
    const shape = shapeOf(figure, now)
    const where = { office: alone ? scope : oneOf(officesUnder(scope)), ...placed(shape, figure, { now, after }) }
    const order = shape.by === 'dueKey' ? (['dueKey', 1] as const) : (['madeKey', -1] as const)
    return { rows: many(applications, where, { order, limit: page + 1, among: shape.among }) }
  },
  target: (_seen, { scope }) => ({ offices: [scope] }),
  act: ({ input: { figure }, seen: { rows }, context: { now } }) => {
    const last = rows.length > page ? rows[page - 1] : undefined
    const items = rows.slice(0, page).filter((it) => counts(it, now))
    return {
      items: items.map((it) => ({ ...rowOf(it, now), office: it.office, officeName: nameOf(it.office) })),
      next: last ? last[shapeOf(figure, now).by] : null,
    }
  },
})
