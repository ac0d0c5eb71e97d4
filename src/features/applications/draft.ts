import type { Filed } from '../../../types/applications'
import { type Answers, type FormField, sealedKinds } from '../../../types/forms'
import { now } from '../../lib/chance'
import { mine } from '../../lib/session'
import { forget, recall, remember, remembered } from '../../lib/stored'

/** What was typed and uploaded but not handed in yet. */
export type Paper = { form: Answers; files: Filed[] }
/**
 * As it lies on this phone. `dropped`: the keys of numbers that were typed and are written nowhere. `edition`: the one of the
 * cloud that it goes on from, 0 for none; `sent`: the cloud has all of it.
 */
export type Draft = Paper & { dropped: string[]; at: number; edition?: number; sent?: boolean }

const shelf = 'draft.'
/** So long a draft lies on this phone. */
export const lasts = 14 * 24 * 3_600_000
const place = (about: string) => mine(`${shelf}2:${about}`)

/** Without the numbers that the cloud keeps sealed: a phone may be lent or lost. */
export const storable = (paper: Paper, fields: readonly FormField[], at: number): Draft => {
  const secret = fields.filter(({ kind }) => sealedKinds.includes(kind)).map(({ key }) => key)
  const typed = Object.entries(paper.form)
  return {
    form: Object.fromEntries(typed.filter(([key]) => !secret.includes(key))),
    files: paper.files,
    dropped: typed.map(([key]) => key).filter((key) => secret.includes(key)),
    at,
  }
}

const stale = (draft: Partial<Draft> | undefined): boolean => now() - (draft?.at ?? 0) > lasts
/** Old drafts go, whoever's they are and whether or not their form is opened again; those without an age go as well. */
export const sweepDrafts = (): void => {
  for (const key of remembered(shelf)) if (stale(recall<Partial<Draft>>(key))) forget(key)
}

export const readDraft = (about: string): Draft | undefined => {
  const draft = recall<Draft>(place(about))
  return stale(draft) ? undefined : draft
}
export const writeDraft = (about: string, draft: Draft): void => remember(place(about), draft)
/** The cloud has what was written at that time, unless more was typed since. */
export const markSent = (about: string, edition: number, whole: boolean): void => {
  const draft = readDraft(about)
  if (draft) writeDraft(about, { ...draft, edition, sent: whole })
}
export const forgetDraft = (about: string): void => forget(place(about))
