import type { FigureName } from '../../types/ledger'
import { many } from '../kernel/ask'
import { oneOf } from '../kernel/filter'
import { officesUnder } from '../kernel/places'
import { type Listed, listed } from './shelves'

/** The newest so many are counted; beyond that the answer says that there are more. */
export const mostCounted = 1000
export const counted = (scope: string, only: readonly string[]) =>
  many(listed, scope === 'yl' ? {} : { community: oneOf(officesUnder(scope)) }, {
    ...{ order: ['order', -1] as const, limit: mostCounted + 1, only },
  })

export type Counted = Pick<Listed, 'stage' | 'open' | 'watch' | 'climbs' | 'reopened' | 'community' | 'sample'>
/** What each figure counts. */
export const counts: Record<FigureName, (it: Counted, now: number) => boolean> = {
  open: ({ open }) => open,
  late: ({ open, watch }, now) => open && watch !== null && now > watch.dueAt,
  climbed: ({ climbs }) => climbs > 0,
  reopened: ({ reopened }) => reopened > 0,
  confirmed: ({ stage }) => stage === 'confirmed',
}
