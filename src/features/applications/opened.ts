import type { Output } from '../../../types/action'
import type { draft } from '../../../types/drafts'
import type { FormField } from '../../../types/forms'
import type { Draft, Paper } from './draft'

export type Kept = NonNullable<Output<typeof draft>['draft']>
/** What a form begins with, and what is said of it. */
export type Opened = Paper & { edition: number; words: string; unsent: boolean }
/** Which of two is gone on with; `other`: another phone wrote something else, and the person has to choose. */
export type Meeting = { start: Opened; other?: Kept; gone?: true }

const again = (labels: string[], why: string) =>
  labels.length > 0 ? `为了保密，${labels.join('、')}${why}，请再填一次。` : ''
const resumed = '上次填到一半的内容还在，接着填就行。'
const lostWords = (lost: Kept['lost']): string =>
  lost.map(({ no, name }) => `第 ${no} 项的“${name}”已经删掉，不在了，请重新传。`).join('')

/** What a person is told who finds a draft of this phone; empty when there is none. */
export const resumedWords = (draft: Draft | undefined, fields: readonly FormField[]): string => {
  if (!draft) return ''
  const labels = fields.filter(({ key }) => draft.dropped.includes(key)).map(({ label }) => `“${label}”`)
  return `${resumed}${again(labels, '没有存在手机里')}`
}

/** The same of one that the cloud kept: of a number it kept the ends. */
export const broughtWords = ({ hints, lost }: Kept, fields: readonly FormField[]): string => {
  const labels = hints.flatMap(({ key, shown }) =>
    fields.filter((field) => field.key === key).map(({ label }) => `“${label}”（${shown}）`),
  )
  return `${resumed}${again(labels, '没有存全')}${lostWords(lost)}`
}

export const nothing: Opened = { form: {}, files: [], edition: 0, words: '', unsent: false }
export const fromCloud = (kept: Kept, fields: readonly FormField[]): Opened => ({
  ...{ form: kept.form, files: kept.files, edition: kept.edition },
  ...{ words: broughtWords(kept, fields), unsent: false },
})

/** Without the files that are in the cloud no more. */
const without = (draft: Draft, lost: Kept['lost']): Draft => {
  const gone = new Set(lost.map(({ fileID }) => fileID))
  const files = draft.files
    .map((one) => ({ ...one, files: one.files.filter(({ fileID }) => !gone.has(fileID)) }))
    .filter((one) => one.files.length > 0)
  return { ...draft, files }
}
export const fromPhone = (draft: Draft, fields: readonly FormField[], kept?: Kept): Opened => {
  const { form, files } = kept ? without(draft, kept.lost) : draft
  const words = `${resumedWords(draft, fields)}${kept ? lostWords(kept.lost) : ''}`
  return { form, files, edition: kept?.edition ?? draft.edition ?? 0, words, unsent: !draft.sent }
}

/** `phone` names this one. */
type Two = { own: Draft | undefined; kept: Kept | null; fields: readonly FormField[]; phone: string }
/** This phone's copy meets the cloud's. */
export const meet = ({ own, kept, fields, phone }: Two): Meeting => {
  if (!kept) {
    // The cloud had all of it and has it no more: handed in or thrown away on another phone.
    if (own?.sent) return { start: nothing, gone: true }
    return { start: own ? { ...fromPhone(own, fields), edition: 0 } : nothing }
  }
  if (!own) return { start: fromCloud(kept, fields) }
  if (kept.device === phone || kept.edition === own.edition) return { start: fromPhone(own, fields, kept) }
  if (own.sent) return { start: fromCloud(kept, fields) }
  const plain = ({ form, files }: Paper) => JSON.stringify([form, files])
  if (plain(own) === plain(kept)) return { start: fromPhone(own, fields, kept) }
  return { start: fromPhone(own, fields), other: kept }
}
