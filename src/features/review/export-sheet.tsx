import { Text } from '@tarojs/components'
import { useState } from 'react'
import { exportCases, exportFile, exportHours, mostExported, type Taken } from '../../../types/exporting'
import { say } from '../../lib/ask-first'
import { call } from '../../lib/call'
import { asFailure } from '../../lib/failure'
import { saveSheet } from '../../lib/sheet-file'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'
import { Sheet } from '../../ui/sheet'

type Props = { office: string; taken: Taken; what: string; onClose: () => void }

const useExport = ({ office, taken, onClose }: Props) => {
  const [why, setWhy] = useState('')
  const [making, setMaking] = useState(false)
  const [problem, setProblem] = useState<string>()
  const asking = useAct(exportCases)
  const save = async () => {
    setProblem(undefined)
    const asked = await asking.act({ office, taken, why: why.trim() })
    if (!asked) return
    setMaking(true)
    try {
      const file = await call(exportFile, { id: asked.id })
      await saveSheet(file)
      say(file.more ? `只导出了前 ${file.rows} 件` : `导出了 ${file.rows} 件`)
      onClose()
    } catch (error) {
      setProblem(asFailure(error).message)
    }
    setMaking(false)
  }
  return { why, setWhy, save, busy: asking.busy || making, problem: asking.failure?.message ?? problem }
}

/** Takes a list out as an Excel file: first why, which is written down; names are masked in it. */
export const ExportSheet = (props: Props) => {
  const { why, setWhy, save, busy, problem } = useExport(props)
  return (
    <Sheet title={`导出：${props.what}`} onClose={props.onClose}>
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
      <Text className="quiet small">
        {`姓名只留姓，没有电话和证件号；最多 ${mostExported} 件。文件只有您能取，留 ${exportHours} 小时。`}
      </Text>
      {problem ? <Notice tone="bad">{problem}</Notice> : null}
      <Button kind="primary" busy={busy} off={why.trim() === ''} onTap={save}>
        {why.trim() === '' ? '先写做什么用' : '导出 Excel'}
      </Button>
    </Sheet>
  )
}
