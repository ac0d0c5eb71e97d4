import type { Input } from '../../../types/action'
import { queue as contract, type QueueFilter, tallied } from '../../../types/reviewing'
import { count, many, tally } from '../../kernel/ask'
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

type Asked = Pick<Input<typeof contract>, 'office' | 'filter' | 'service' | 'person'>
type Shape = { where: Filter; mine?: string; end?: Term }

/** A colleague's cases are those in hand, or those that were returned. */
const heldBy = ({ filter, person }: Asked): Filter =>
  person && filter !== 'free' && filter !== 'mine'
    ? { state: filter === 'returned' ? 'returned' : 'reviewing', 'holder.id': person }
    : {}

const shapeOf = (asked: Asked, { now }: Context): Shape => {
  const { office, filter, service } = asked
  const open = { office, open: true, ...(service ? { 'service.code': service } : {}), ...heldBy(asked) }
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

const tallies = (office: string) => {
  const first = { order: ['dueKey', 1], limit: tallied } as const
  const open = { office, open: true }
  return {
    services: tally(applications, open, { ...first, by: ['service.code', 'service.title'] }),
    people: tally(applications, { ...open, state: 'reviewing' }, { ...first, by: ['holder.id', 'holder.name'] }),
  }
}

export const queue = handle(contract, {
  look: (input, context) => {
    const { service, person } = input
    const chosen = { ...(service ? { service } : {}), ...(person ? { person } : {}) }
    const counted = (filter: QueueFilter) => {
      const { where, mine } = shapeOf({ office: input.office, filter, ...chosen }, context)
      return count(applications, where, { limit: enough, ...(mine ? { mine } : {}) })
    }
    const { where, mine } = behind(shapeOf(input, context), input.after)
    return {
      rows: many(applications, where, { limit: page + 1, order: ['dueKey', 1], ...(mine ? { mine } : {}) }),
      ...tallies(input.office),
      all: counted('all'),
      free: counted('free'),
      mine: counted('mine'),
      returned: counted('returned'),
      soon: counted('soon'),
    }
  },
  target: (_seen, { office }) => ({ offices: [office] }),
  act: ({ seen: { rows, services, people, ...counts }, context }) => {
    const items = rows.slice(0, page)
    return {
      items: items.map((it) => rowOf(it, context.now)),
      counts,
      services: services.map(({ key, word, n }) => ({ code: key, title: word, count: n })),
      people: people.map(({ key, word, n }) => ({ id: key, name: word, count: n })),
      next: rows.length > page ? (items.at(-1)?.dueKey ?? null) : null,
    }
  },
})
