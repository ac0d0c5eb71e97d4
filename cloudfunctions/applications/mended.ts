import type { Application, Filed } from '../../types/applications'
import type { Answers } from '../../types/forms'
import { allOurs, madeOver, mendFaults, sealForm } from './paper'
import { resumed } from './rules'

type Fault = {
  code: 'NOT_MARKED' | 'FORM_WRONG' | 'MATERIAL_MISSING' | 'FILE_UNKNOWN'
  fields?: Record<string, string>
}
type Mending = { form: Answers; files: Filed[] /** Who uploaded the files. */; by: string; now: number }

/** What mending makes of a case, or what is wrong with it; files belong to the applicant whoever brought them. */
export const mended = (
  it: Application,
  { form, files, by, now }: Mending,
): { state: 'reviewing' | 'submitted'; set: object } | { fault: Fault } => {
  const faults = mendFaults(it, form, files)
  if (faults.odd) return { fault: { code: 'NOT_MARKED' } }
  if (Object.keys(faults.form).length > 0) return { fault: { code: 'FORM_WRONG', fields: faults.form } }
  if (Object.keys(faults.files).length > 0) return { fault: { code: 'MATERIAL_MISSING', fields: faults.files } }
  if (!allOurs(by, files)) return { fault: { code: 'FILE_UNKNOWN' } }
  const { _id, ...clock } = resumed(it, now)
  const replaced = new Set(files.map(({ no }) => no))
  const own = madeOver(it.applicant.id, files)
  const all = [...it.files.filter(({ no }) => !replaced.has(no)), ...own].sort((a, b) => a.no - b.no)
  const answers = { ...it.form, ...sealForm(it.service.fields, form, it._id) }
  // Whoever returned it may have left since: then it is everybody's at the desk.
  const state = it.holder ? 'reviewing' : 'submitted'
  return { state, set: { ...clock, state, marks: [], form: answers, files: all } }
}
