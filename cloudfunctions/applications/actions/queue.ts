import { queue as contract, type QueueFilter } from '../../../types/reviewing'
import { count, many } from '../../kernel/ask'
import type { Context } from '../../kernel/context'
import { above, below, type Filter, type Term } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { dueAfter } from '../../kernel/workdays'
import { applications } from '../shelves'
import { rowOf } from '../show-case'

const page = 20
const enough = 100
/** A case is 临期 when it is due by the end of the next working day, or late. */
const soonDays = 1
const soonKey = (now: number) => String(dueAfter(now, soonDays) + 1).padStart(15, '0')

type Shape = { where: Filter; mine?: string; end?: Term }
const shapeOf = (filter: QueueFilter, office: string, { now }: Context): Shape => {
  const open = { office, open: true }
  if (filter === 'free') return { where: { ...open, state: 'submitted' } }
  if (filter === 'returned') return { where: { ...open, state: 'returned' } }
  if (filter === 'mine') return { where: { ...open, state: 'reviewing' }, mine: 'holder.id' }
  if (filter === 'soon') {
    const end = below(soonKey(now))
    return { where: { ...open, dueKey: end }, end }
  }
  return { where: open }
}

/** Where the next page starts: behind the last key, and still before the filter's own end. */
const behind = (shape: Shape, after: string | undefined): Shape =>
  after ? { ...shape, where: { ...shape.where, dueKey: above(after, shape.end) } } : shape

export const queue = handle(contract, {
  look: ({ office, filter, after }, context) => {
    const counted = (name: QueueFilter) => {
      const { where, mine } = shapeOf(name, office, context)
      return count(applications, where, { limit: enough, ...(mine ? { mine } : {}) })
    }
    const { where, mine } = behind(shapeOf(filter, office, context), after)
    return {
      rows: many(applications, where, { limit: page + 1, order: ['dueKey', 1], ...(mine ? { mine } : {}) }),
      all: counted('all'),
      free: counted('free'),
      mine: counted('mine'),
      returned: counted('returned'),
      soon: counted('soon'),
    }
  },
  target: (_seen, { office }) => ({ offices: [office] }),
  act: ({ seen: { rows, ...counts }, context }) => {
    const items = rows.slice(0, page)
    return {
      items: items.map((it) => rowOf(it, context.now)),
      counts,
      next: rows.length > page ? (items.at(-1)?.dueKey ?? null) : null,
    }
  },
})
