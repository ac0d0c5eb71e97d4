import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { MotionKind } from '../../../types/meeting-rules'
import type { Live } from '../../../types/meeting-view'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Field } from '../../ui/field/field'
import type { Meeting } from './use-meeting'

const nowhere = () => undefined
const wordless: readonly MotionKind[] = ['previous', 'adjourn']
const hints: Partial<Record<MotionKind, string>> = {
  amend: '写改好以后的整句话',
  refer: '转给谁研究、研究什么',
  postpone: '改到什么时候再议',
}

/** Makes a motion of one of the kinds that the rules take now. */
export const Moving = ({ it, meeting }: { it: Live; meeting: Meeting }) => {
  const open = it.motions.filter(({ can }) => can.ok)
  const [kind, setKind] = useState<MotionKind>()
  const [text, setText] = useState('')
  const chosen = open.find((one) => one.kind === (kind ?? 'main'))
  if (!it.me?.present || open.length === 0) return null
  const choose = (next: MotionKind) => {
    setKind(next)
    setText(next === 'amend' ? (it.stack[it.stack.length - 1]?.text ?? '') : '')
  }
  const move = async () => {
    if (!chosen) return
    const act = { kind: 'motion' as const, motion: chosen.kind, text: wordless.includes(chosen.kind) ? '' : text }
    if (!(await meeting.does(act, '提出了，等人附议'))) return
    setKind(undefined)
    setText('')
  }
  return (
    <Card title="提动议" className="stack">
      <Chips options={open.map((one) => ({ key: one.kind, word: one.word }))} chosen={chosen?.kind} onChoose={choose} />
      {chosen && !wordless.includes(chosen.kind) ? (
        <Field
          field={{
            key: 'motion',
            label: '请大家决定什么',
            kind: 'longText',
            required: true,
            hint: hints[chosen.kind],
            max: 500,
          }}
          value={text}
          change={(words) => setText(String(words))}
          leave={nowhere}
        />
      ) : null}
      {chosen ? (
        <Button busy={meeting.busy} off={!wordless.includes(chosen.kind) && text.trim().length < 2} onTap={move}>
          {`提出${chosen.word}`}
        </Button>
      ) : (
        <Text className="quiet small">先选一种</Text>
      )}
    </Card>
  )
}
