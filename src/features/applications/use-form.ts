import { useRef, useState } from 'react'
import { type Answer, type Answers, type FormField, faultOf, schemaOf } from '../../../types/forms'

type Faults = Record<string, string>

/** Blanks around a text are nobody's intention, and an empty answer is none. */
const tidied = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers)
      .map(([key, value]): [string, Answer] => [key, typeof value === 'string' ? value.trim() : value])
      .filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0)),
  )

const without = (faults: Faults, key: string): Faults =>
  Object.fromEntries(Object.entries(faults).filter(([one]) => one !== key))

/** The first field, in the form's own order, that has a fault. */
export const firstFault = (fields: readonly FormField[], faults: Faults): string | undefined =>
  fields.find(({ key }) => faults[key])?.key

/** `faults`: what was found wrong before the form was opened again. */
type Start = { form: Answers; faults?: Faults }

/** A form made of fields: checked as one leaves a field, and whole by the schema that the cloud checks with. */
export const useForm = (fields: readonly FormField[], start: Start, kept: (answers: Answers) => void) => {
  const [answers, setAnswers] = useState(start.form)
  const [faults, setFaults] = useState<Faults>(start.faults ?? {})
  const latest = useRef(answers)
  const change = (field: FormField, value: Answer) => {
    const next = { ...latest.current, [field.key]: value }
    latest.current = next
    setAnswers(next)
    kept(tidied(next))
    if (!faultOf(field, value)) setFaults((now) => (now[field.key] ? without(now, field.key) : now))
  }
  const leave = (field: FormField) => {
    const value = tidied(latest.current)[field.key]
    if (value === undefined) return
    const fault = faultOf(field, value)
    setFaults((now) => (fault ? { ...now, [field.key]: fault } : without(now, field.key)))
  }
  const check = (): { form: Answers; faults: Faults } => {
    const form = tidied(latest.current)
    const read = schemaOf(fields).safeParse(form)
    const found: Faults = {}
    for (const issue of read.error?.issues ?? []) found[String(issue.path[0])] ??= issue.message
    setFaults(found)
    return { form, faults: found }
  }
  return { answers, faults, change, leave, check, blame: setFaults }
}
export type Form = ReturnType<typeof useForm>
