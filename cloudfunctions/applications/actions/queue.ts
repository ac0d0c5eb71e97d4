import { queue as contract, type QueueFilter, tallied } from '../../../types/reviewing'
import { count, many, tally } from '../../kernel/ask'
import { above } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { type Shape, shapeOf } from '../queue-shape'
import { applications } from '../shelves'
import { rowOf } from '../show-case'

const page = 20
const enough = 100
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
