import { Field } from '../../ui/field/field'

const none = () => undefined
type Props = { id: string; label: string; value: string; hint?: string; max?: number; onWrite: (text: string) => void }
/** One thing to write, with a label of its own. */
export const Words = ({ id, label, value, hint, max = 200, onWrite }: Props) => (
  <Field
    field={{ key: id, label, kind: 'longText', required: true, max, ...(hint ? { hint } : {}) }}
    value={value}
    change={(text) => onWrite(String(text))}
    leave={none}
  />
)
