import { useState } from 'react'
import type { FormField } from '../../../types/forms'
import { acceptHelp } from '../../../types/helping'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'

const nameField: FormField = { key: 'name', label: '替谁办', kind: 'name', required: true, hint: '对方登记的姓名' }
const codeField: FormField = { key: 'digits', label: '对方给您的码', kind: 'phone', required: true, hint: '六个数字' }

/** The person's name and the six digits that they told. */
export const CodeCard = ({ code, onDone }: { code: string; onDone: (it: { id: string; name: string }) => void }) => {
  const [name, setName] = useState('')
  const [digits, setDigits] = useState('')
  const { act, busy, failure, clear } = useAct(acceptHelp)
  const ready = name.trim().length > 1 && /^\d{6}$/.test(digits)
  const go = async () => {
    const done = await act({ name: name.trim(), digits, code })
    if (done) onDone(done)
  }
  const write = (put: (text: string) => void) => (value: unknown) => {
    put(String(value))
    if (failure) clear()
  }
  const idle = () => undefined
  return (
    <Card className="stack" title="填对方的姓名和码">
      <Field field={nameField} value={name} fault={undefined} change={write(setName)} leave={idle} />
      <Field
        field={codeField}
        value={digits}
        fault={undefined}
        change={(value) => write(setDigits)(String(value).replace(/\D/g, '').slice(0, 6))}
        leave={idle}
      />
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      <Button kind="primary" busy={busy} off={!ready} onTap={go}>
        对方同意了，去填写
      </Button>
    </Card>
  )
}
