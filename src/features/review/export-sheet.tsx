import { Text } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { say } from '../../lib/ask-first'
import { asFailure } from '../../lib/failure'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'
import { Sheet } from '../../ui/sheet'

type Props = {
  title: string
  /** What the file holds and what it does not. */
  note: string
  /** Makes the file for this reason and gives it to the person; what is said when it is done. */
  save: (why: string) => Promise<string>
  onClose: () => void
  children?: ReactNode
}

const useSaving = ({ save, onClose }: Props) => {
  const [why, setWhy] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const go = async () => {
    setProblem(undefined)
    setBusy(true)
    try {
      say(await save(why.trim()))
      onClose()
    } catch (error) {
      setProblem(asFailure(error).message)
    }
    setBusy(false)
  }
  return { why, setWhy, busy, problem, go }
}

/** Takes a list out as an Excel file: first why, which is written down. */
export const ExportSheet = (props: Props) => {
  const { why, setWhy, busy, problem, go } = useSaving(props)
  return (
    <Sheet title={`导出：${props.title}`} onClose={props.onClose}>
      <Field
        field={{
          key: 'export',
          label: '导出来做什么',
          kind: 'text',
          required: true,
          max: 100,
          hint: '会记进审计，也印在表上',
        }}
        value={why}
        change={(text) => setWhy(String(text))}
        leave={() => undefined}
      />
      {props.children}
      <Text className="quiet small">{props.note}</Text>
      {problem ? <Notice tone="bad">{problem}</Notice> : null}
      <Button kind="primary" busy={busy} off={why.trim() === ''} onTap={go}>
        {why.trim() === '' ? '先写做什么用' : '导出 Excel'}
      </Button>
    </Sheet>
  )
}
