import type { Input } from '../../../types/action'
import type { Stage } from '../../../types/proposal-life'
import { tasks as contract, type PartName } from '../../../types/screening'
import { count, many } from '../../kernel/ask'
import { above, below, oneOf, type Term } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { nameOf, officesUnder } from '../../kernel/places'
import { rowOf } from '../row'
import { orderOf } from '../rules'
import { listed, listedPaths, page, proposals } from '../shelves'

const enough = 200
const stagesIn: Record<Exclude<PartName, 'mine' | 'late' | 'all'>, readonly Stage[]> = {
  screen: ['raised'],
  arrange: ['ready', 'agenda'],
  carry: ['decided', 'carrying', 'done'],
}
type Asked = Pick<Input<typeof contract>, 'office' | 'part' | 'after'>
/** Every open one under the office; the late ones are those whose clock ended before now. */
const whereOf = ({ office, part, after }: Asked, now: number) => {
  const end: Term | undefined = part === 'late' ? below(orderOf(now, '')) : undefined
  const key = after ? above(after, end) : end
  return {
    ...(office === 'yl' ? {} : { office: oneOf(officesUnder(office)) }),
    open: true,
    ...(part === 'mine' || part === 'late' || part === 'all' ? {} : { stage: oneOf(stagesIn[part]) }),
    ...(key ? { dueKey: key } : {}),
  }
}

const ownFor = (part: PartName) => (part === 'mine' ? { mine: 'holder.id' } : {})

export const tasks = handle(contract, {
  look: (input, { now }) => {
    const counted = (part: PartName) => {
      const where = whereOf({ office: input.office, part }, now)
      return count(proposals, where, { limit: enough, order: ['dueKey', 1], ...ownFor(part) })
    }
    const list = { order: ['dueKey', 1] as const, limit: page + 1, only: listedPaths, ...ownFor(input.part) }
    return {
      rows: many(listed, whereOf(input, now), list),
      ...{ screen: counted('screen'), arrange: counted('arrange'), carry: counted('carry') },
      ...{ late: counted('late'), all: counted('all'), mine: counted('mine') },
    }
  },
  target: (_seen, { office }) => ({ offices: [office] }),
  act: ({ seen: { rows, ...counts }, context }) => {
    const items = rows.slice(0, page).map((it) => ({
      ...rowOf(it, context.now),
      ...{ office: nameOf(it.office), desk: it.desk?.name ?? null, climbed: it.watch?.climbed.length ?? 0 },
    }))
    return { items, next: rows.length > page ? (rows[page - 1]?.dueKey ?? null) : null, counts }
  },
})
