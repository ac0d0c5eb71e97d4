import type { Application, Attachment, Filed, Sealed } from '../../types/applications'
import type { Material, Service } from '../../types/catalog'
import { type Answer, type Answers, type FormField, faultOf, masked, schemaOf, sealedKinds } from '../../types/forms'
import { seal, vouch } from '../kernel/seal'

const claimOf = (memberId: string, { fileID, name, type, size, from }: Omit<Attachment, 'seal'>) =>
  JSON.stringify([memberId, fileID, name, type, size, ...(from ? [from] : [])])

/** The cloud's word that it looked into this file for this person. */
export const sealFile = (memberId: string, file: Omit<Attachment, 'seal'>): Attachment => ({
  ...file,
  seal: vouch(claimOf(memberId, file)),
})
/** Files that one person uploaded for another belong to the other: the box is theirs, and so is the cloud's word. */
export const madeOver = (memberId: string, filed: readonly Filed[]): Filed[] =>
  filed.map(({ no, files }) => ({ no, files: files.map(({ seal: _seal, ...file }) => sealFile(memberId, file)) }))
export const allOurs = (memberId: string, filed: readonly Filed[]): boolean =>
  filed.every(({ files }) => files.every(({ seal: given, ...file }) => given === vouch(claimOf(memberId, file))))

/** What is wrong with a whole form, by field key; empty when nothing is. */
export const formFaults = (fields: readonly FormField[], form: Answers): Record<string, string> => {
  const result = schemaOf(fields).safeParse(form)
  if (result.success) return {}
  return Object.fromEntries(result.error.issues.map((issue) => [issue.path.join('.') || '_', issue.message]))
}

/** What is missing or does not belong among the materials, by number. */
export const materialFaults = (materials: readonly Material[], filed: readonly Filed[]): Record<string, string> => {
  const given = new Set(filed.map(({ no }) => no))
  const missing = materials
    .filter((it) => it.required && !given.has(it.no))
    .map((it) => [`material.${it.no}`, `请传第 ${it.no} 项：${it.name}`])
  const known = new Set(materials.map(({ no }) => no))
  const odd = filed.filter(({ no }, at) => !known.has(no) || filed.findIndex((one) => one.no === no) !== at)
  return Object.fromEntries([...missing, ...odd.map(({ no }) => [`material.${no}`, '没有这一项材料'])])
}

const sealedOf = (field: FormField, value: string, about: string): Sealed => ({
  sealed: seal(value, `${about}:${field.key}`),
  shown: masked(field.kind, value),
})

/** Answers as they are kept: numbers that identify a person are sealed to this record and field. */
export const sealForm = (fields: readonly FormField[], form: Answers, about: string): Application['form'] =>
  Object.fromEntries(
    fields.flatMap((field): [string, Answer | Sealed][] => {
      const given = form[field.key]
      const value = typeof given === 'string' ? given.trim() : given
      if (value === undefined || value === '') return []
      const secret = sealedKinds.includes(field.kind) && typeof value === 'string'
      return [[field.key, secret ? sealedOf(field, value, about) : value]]
    }),
  )

/** What the applicant mended: exactly the marked fields and materials, nothing else. */
export const mendFaults = (
  it: Application,
  form: Answers,
  filed: readonly Filed[],
): { odd: boolean; form: Record<string, string>; files: Record<string, string> } => {
  const fields = new Set(it.marks.flatMap((mark) => (mark.kind === 'field' ? [mark.field] : [])))
  const numbers = new Set(it.marks.flatMap((mark) => (mark.kind === 'material' ? [mark.no] : [])))
  const marked = it.service.fields.filter((field) => fields.has(field.key))
  const wrong = marked.flatMap((field) => {
    const fault = faultOf({ ...field, required: true }, form[field.key])
    return fault ? [[field.key, fault]] : []
  })
  const materials = it.service.materials.filter(({ no }) => numbers.has(no)).map((one) => ({ ...one, required: true }))
  const odd = Object.keys(form).some((key) => !fields.has(key)) || filed.some(({ no }) => !numbers.has(no))
  return { odd, form: Object.fromEntries(wrong), files: materialFaults(materials, filed) }
}

/** A service's materials matter online; a question needs none. */
export const materialsFor = (kind: Application['kind'], service: Pick<Service, 'materials'>): Material[] =>
  kind === 'ask' ? [] : service.materials
