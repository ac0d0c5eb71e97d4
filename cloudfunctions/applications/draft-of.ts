import type { Application } from '../../types/applications'
import type { JournalEntry } from '../../types/common'
import type { Draft, Hint } from '../../types/drafts'
import { type Answers, type FormField, faultOf, masked, sealedKinds } from '../../types/forms'
import { many, one } from '../kernel/ask'
import { canonical } from '../kernel/context'
import { drop, read } from '../kernel/store'
import { caseOf } from './help-code'
import { draftShelf } from './shelves'
import { lostAmong } from './uploads'

/** The caller's own draft of a subject. */
export const mineOf = (subject: string) => ({ ...one(draftShelf, { subject }), mine: 'member' })
export const idOf = (member: string, subject: string): string => `${member}:${subject}`
/** The case or consent that a subject names after this word; an id that nothing has when it names none. */
export const named = (word: 'mend' | 'for', subject: string): string => {
  const [kind, id = 'none'] = subject.split(':')
  return kind === word ? id : 'none'
}

/** A draft to go on with: a file that is gone (its case was emptied meanwhile) leaves it, and the person is told which. */
export const goneOnWith = async (there: Draft | undefined) => {
  if (!there) return null
  const { form, hints, files, edition, at, device } = there
  const lost = await lostAmong(files, [])
  const gone = new Set(lost.map(({ fileID }) => fileID))
  const left = files
    .map((one) => ({ ...one, files: one.files.filter(({ fileID }) => !gone.has(fileID)) }))
    .filter((one) => one.files.length > 0)
  return { form, hints, files: left, edition, at, device, lost }
}

/** What may be kept of a form: whole numbers leave nothing but their ends, and unfinished ones nothing at all. */
export const keepable = (fields: readonly FormField[], form: Answers): { form: Answers; hints: Hint[] } => {
  const kept: Answers = {}
  const hints: Hint[] = []
  for (const field of fields) {
    const value = form[field.key]
    if (value === undefined) continue
    if (!sealedKinds.includes(field.kind)) kept[field.key] = value
    else if (typeof value === 'string' && !faultOf(field, value))
      hints.push({ key: field.key, shown: masked(field.kind, value.trim()) })
  }
  return { form: kept, hints }
}

type Content = Pick<Draft, 'form' | 'hints' | 'files'>
const plain = ({ form, hints, files }: Content) => canonical({ form, hints, files })
export const sameContent = (a: Content, b: Content): boolean => plain(a) === plain(b)

const within = (it: Application, { form, files }: Content): boolean => {
  const there = new Set(it.files.flatMap((one) => one.files.map(({ fileID }) => fileID)))
  const trimmed = (value: unknown) => canonical(typeof value === 'string' ? value.trim() : value)
  const answers = Object.entries(form).every(([key, value]) => trimmed(it.form[key]) === trimmed(value))
  return answers && files.every((one) => one.files.every(({ fileID }) => there.has(fileID)))
}
const concerns = (it: Application, act: string, subject: string): boolean => {
  if (act === 'applications.submit') return subject === `${it.kind}:${it.service.code}`
  if (act === 'applications.submitFor') return caseOf(named('for', subject)) === it._id
  return named('mend', subject) === it._id
}

const handsIn = ['applications.submit', 'applications.submitFor', 'applications.resubmit']
/**
 * A draft is spent when all that stands in it stands in the case that was handed in. Pages throw it away themselves; this
 * is for a page that heard no answer. What another device wrote besides is somebody's work and stays.
 */
export const clearSpent = async (it: Application, { act, by }: JournalEntry): Promise<void> => {
  if (!handsIn.includes(act)) return
  const where = { member: by.id, code: it.service.code }
  const rows = await read(many(draftShelf, where, { limit: 40 }))
  for (const row of rows)
    if (concerns(it, act, row.subject) && within(it, row))
      await drop(draftShelf.collection, { _id: row._id, edition: row.edition })
}
