import { useState } from 'react'
import type { Year } from '../../../types/calendar'
import { mine } from '../../lib/session'
import { forget, recall, remember } from '../../lib/stored'

type Table = Pick<Year, 'off' | 'work'>
/** `base`: the table from which the writing began. */
type Draft = Table & { base: Table }

const same = (one: Table, other: Table) =>
  JSON.stringify([one.off, one.work]) === JSON.stringify([other.off, other.work])

/** What is being entered stays in this browser until it is saved or thrown away. */
export const useYear = ({ year, off, work }: Year) => {
  const shelf = mine(`holidays:${year}`)
  const now = { off, work }
  const [draft, setDraft] = useState<Draft | undefined>(() => recall<Draft>(shelf))
  const keep = (next: Draft) => {
    remember(shelf, next)
    setDraft(next)
  }
  return {
    ...(draft ?? now),
    changed: draft !== undefined,
    /** Somebody else saved this year since the writing began. */
    overtaken: draft !== undefined && !same(draft.base, now),
    write: (part: Partial<Table>) => keep({ ...(draft ?? { ...now, base: now }), ...part }),
    goOn: () => draft && keep({ ...draft, base: now }),
    drop: () => {
      forget(shelf)
      setDraft(undefined)
    },
  }
}
