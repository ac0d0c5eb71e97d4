import type { FormField } from '../../../types/forms'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import type { Form } from './use-form'

/** The questions of a form, one under the other. */
export const FormPart = ({ title, fields, form }: { title: string; fields: readonly FormField[]; form: Form }) => (
  <Card title={title}>
    {fields.map((field) => (
      <Field
        key={field.key}
        field={field}
        value={form.answers[field.key]}
        fault={form.faults[field.key]}
        change={(value) => form.change(field, value)}
        leave={() => form.leave(field)}
      />
    ))}
  </Card>
)
