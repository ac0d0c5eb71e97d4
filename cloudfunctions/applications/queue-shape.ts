import type { Input } from '../../types/action'
import type { queue } from '../../types/reviewing'
import type { Context } from '../kernel/context'
import { below, type Filter, type Term } from '../kernel/filter'
import { dueAfter } from '../kernel/workdays'

/** A case is 临期 when it is due by the end of the next working day, or late. */
const soonDays = 1
const soonKey = (now: number) => String(dueAfter(now, soonDays) + 1).padStart(15, '0')

type Asked = Pick<Input<typeof queue>, 'office' | 'filter' | 'service' | 'person'>
export type Shape = { where: Filter; mine?: string; end?: Term }

/** A colleague's cases are those in hand, or those that were returned. */
const heldBy = ({ filter, person }: Asked): Filter =>
  person && filter !== 'free' && filter !== 'mine'
    ? { state: filter === 'returned' ? 'returned' : 'reviewing', 'holder.id': person }
    : {}

/** The filter of a queue's list, and where a list by what is owed ends. */
export const shapeOf = (asked: Asked, { now }: Pick<Context, 'now'>): Shape => {
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
