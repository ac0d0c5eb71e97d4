import { useState } from 'react'
import { isOneOf } from '../../../types/common'
import { grades } from '../../../types/proposals'
import { askFirst } from '../../lib/ask-first'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Field } from '../../ui/field/field'

const isGrade = isOneOf(grades)
const gradeChips = Object.entries(grades).map(([key, word]) => ({ key, word }))
export type Judged = { ok: boolean; grade: keyof typeof grades; words: string }
type Props = { title: string; busy: boolean; onSend: (judged: Judged) => Promise<unknown> }

/** Whether it is done: a no wants its reason and goes one level up. */
export const EvaluateForm = ({ title, busy, onSend }: Props) => {
  const [grade, setGrade] = useState('')
  const [words, setWords] = useState('')
  const bad = grade === 'bad'
  const lacks = grade === '' ? '先选满意不满意' : bad && words.trim() === '' ? '写明哪里没有办好' : undefined
  const send = async () => {
    if (!isGrade(grade)) return
    const asked = bad ? '退回，报给上一级？' : '确认办成了？'
    const note = bad ? '上一级会重新定期限，再办一次。' : '确认以后这件事就了结，大家都看得到。'
    if (await askFirst(asked, note, bad ? '退回' : '确认')) await onSend({ ok: !bad, grade, words: words.trim() })
  }
  return (
    <Card title={title} className="stack">
      <Chips options={gradeChips} chosen={grade} onChoose={setGrade} />
      <Field
        field={{ key: 'words', label: bad ? '哪里没有办好' : '想说的话', kind: 'longText', required: bad, max: 200 }}
        value={words}
        change={(text) => setWords(String(text))}
        leave={() => undefined}
      />
      <Button kind="primary" busy={busy} off={lacks !== undefined} onTap={send}>
        {lacks ?? (bad ? '没有办好，退回' : '确认办成')}
      </Button>
    </Card>
  )
}
