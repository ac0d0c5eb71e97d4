import type { Filed } from '../../../types/applications'
import { type Answers, type FormField, sealedKinds } from '../../../types/forms'
import { now } from '../../lib/chance'
import { mine } from '../../lib/session'
import { forget, recall, remember, remembered } from '../../lib/stored'

/** What was typed and uploaded but not handed in yet. */
type Paper = { form: Answers; files: Filed[] }
/** As it lies on this phone. `dropped`: the keys of numbers that were typed and are written nowhere. */
export type Draft = Paper & { dropped: string[]; at: number }

const shelf = 'draft.'
const lasts = 14 * 24 * 3_600_000
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
export const keepDraft = (about: string, paper: Paper, fields: readonly FormField[]): void =>
  remember(place(about), storable(paper, fields, now()))
export const dropDraft = (about: string): void => forget(place(about))

/** What a person is told who finds a draft; empty when there is none. */
export const resumedWords = (draft: Draft | undefined, fields: readonly FormField[]): string => {
  if (!draft) return ''
  const labels = fields.filter(({ key }) => draft.dropped.includes(key)).map(({ label }) => `“${label}”`)
  const again = labels.length > 0 ? `为了保密，${labels.join('、')}没有存在手机里，请再填一次。` : ''
  return `上次填到一半的内容还在，接着填就行。${again}`
}
