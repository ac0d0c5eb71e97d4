import { useState } from 'react'
import { cancelMeeting } from '../../../types/meeting-hosting'
import { askFirst, say } from '../../lib/ask-first'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'
import { Plan } from './plan'
import type { Shown } from './use-panel'

/** Before it begins: changing what was called, or calling it off with a reason. */
export const Planner = ({ office, of: it }: { office: string; of: Shown }) => {
  const [open, setOpen] = useState(false)
  const [why, setWhy] = useState('')
  const { act, busy, failure } = useAct(cancelMeeting)
  const cancel = async () => {
    const sure = await askFirst('这次会议不开了？', '签到的人和主持人、记录人会收到消息，不能再恢复。', '不开了')
    if (sure && (await act({ id: it.id, rev: it.rev, why: why.trim() }))) say('取消了')
  }
  if (open) return <Plan office={office} of={it} onDone={() => setOpen(false)} />
  return (
    <Card className="stack">
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      <Button onTap={() => setOpen(true)}>改会议和议程</Button>
      <Field
        field={{ key: 'cancel', label: '不开了，先写为什么', kind: 'text', required: true, max: 200 }}
        value={why}
        change={(text) => setWhy(String(text))}
        leave={() => undefined}
      />
      <Button kind="danger" busy={busy} off={why.trim() === ''} onTap={cancel}>
        取消会议
      </Button>
    </Card>
  )
}
