import { useState } from 'react'
import { Terms } from '../../../types/catalog'
import { rebased } from '../../../types/differences'
import { mine } from '../../lib/session'
import { forget, recall, remember } from '../../lib/stored'

/** What is being written, and the edition that it began from. */
type Draft = { rev: number; base: Terms; terms: Terms }
export type Drafting = Draft & {
  /** Begun before this page was opened. */
  resumed: boolean
  write: (part: Partial<Terms>) => void
  /** Goes on from an edition that somebody else saved meanwhile. */
  catchUp: (rev: number, theirs: Terms) => void
  drop: (rev: number, terms: Terms) => void
}

const shelf = (code: string) => mine(`catalog-edit:${code}`)
const known = (code: string): Draft | undefined => {
  const kept = recall<Draft>(shelf(code))
  return kept && Terms.safeParse(kept.base).success ? kept : undefined
}

/** Kept in this browser until it is saved or thrown away, so that a reload loses nothing. */
export const useDraft = (code: string, rev: number, terms: Terms): Drafting => {
  const [first] = useState(() => known(code))
  const [draft, setDraft] = useState<Draft>(first ?? { rev, base: terms, terms })
  const keep = (next: Draft) => {
    remember(shelf(code), next)
    setDraft(next)
  }
  return {
    ...draft,
    resumed: first !== undefined,
    write: (part) => keep({ ...draft, terms: { ...draft.terms, ...part } }),
    catchUp: (newer, theirs) => keep({ rev: newer, base: theirs, terms: rebased(draft.base, draft.terms, theirs) }),
    drop: (newer, fresh) => {
      forget(shelf(code))
      setDraft({ rev: newer, base: fresh, terms: fresh })
    },
  }
}

const lines = (list: readonly string[]) => list.map((line) => line.trim()).filter(Boolean)
/** As it will be saved: without the empty lines that typing leaves behind; the first office sets the level. */
export const cleaned = (terms: Terms): Terms => ({
  ...terms,
  title: terms.title.trim(),
  plain: terms.plain.trim(),
  level: terms.chain[0] ?? terms.level,
  says: lines(terms.says),
  conditions: lines(terms.conditions),
  steps: lines(terms.steps),
  basis: lines(terms.basis),
  windows: lines(terms.windows),
  materials: terms.materials.map((it, at) => ({ ...it, no: at + 1 })),
})
