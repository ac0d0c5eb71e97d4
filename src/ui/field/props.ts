import type { Answer, FormField } from '../../../types/forms'

/** What every control of a form is given. `leave` is called when the person is done with it. */
export type FieldProps = {
  field: FormField
  value: Answer | undefined
  fault?: string
  change: (value: Answer) => void
  leave: () => void
}
export const textOf = (value: Answer | undefined): string => (typeof value === 'string' ? value : '')
