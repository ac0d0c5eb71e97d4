import { meetingStages } from '../../types/agenda'
import type { MeetingRow } from '../../types/meetings'
import type { z } from '../../types/z'
import { nameOf } from '../kernel/places'
import type { listed } from './shelves'

export const page = 20
/** The order of lists: by when it begins, then by id. */
export const orderOf = (startsAt: number, id: string): string => `${String(startsAt).padStart(15, '0')}:${id}`

export type Listed = z.infer<(typeof listed)['record']>
const rowOf = (it: Listed): MeetingRow => ({
  ...{ id: it._id, title: it.title, officeName: nameOf(it.office), where: it.where, startsAt: it.startsAt },
  ...{ stage: it.stage, word: meetingStages[it.stage], sample: it.sample, items: it.items.map(({ title }) => title) },
})
/** One row more than a page was read when there is more. */
export const rowsOf = (all: readonly Listed[]) => {
  const rows = all.slice(0, page)
  return { items: rows.map(rowOf), next: all.length > page ? (rows.at(-1)?.sort ?? null) : null }
}
