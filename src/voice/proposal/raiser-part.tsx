import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { grades } from '../../../types/proposals'
import { askFirst } from '../../lib/ask-first'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'
import type { Doing, Whole } from './use-proposal'

const none = () => undefined
type Grade = keyof typeof grades
const gradeChips = (Object.keys(grades) as Grade[]).map((key) => ({ key, word: grades[key] }))

/** The one who raised it says whether it is done; a no goes one level up. */
export const EvaluatePart = ({ can, doing }: Pick<Whole, 'can'> & { doing: Doing }) => {
  const [grade, setGrade] = useState<Grade>()
  const [words, setWords] = useState('')
  if (!can.evaluate.ok) return null
  const bad = grade === 'bad'
  const lacks = !grade ? '先选满意不满意' : bad && words.trim() === '' ? '写明哪里没有办好' : undefined
  const send = async () => {
    if (!grade) return
    const title = bad ? '退回，报给上一级？' : '确认办成了？'
    const note = bad ? '上一级会重新定期限，再办一次。' : '确认以后这件事就了结，大家都看得到。'
    if (await askFirst(title, note, bad ? '退回' : '确认'))
      await doing.evaluate({ ok: !bad, grade, words: words.trim() })
  }
  return (
    <Card title="办好了吗，您说了算" className="stack">
      <Chips options={gradeChips} chosen={grade ?? ('' as Grade)} onChoose={setGrade} />
      <Field
        field={{ key: 'words', label: bad ? '哪里没有办好' : '想说的话', kind: 'longText', required: bad, max: 200 }}
        value={words}
        change={(text) => setWords(String(text))}
        leave={none}
      />
      <Button kind="primary" busy={doing.busy} off={lacks !== undefined} onTap={send}>
        {lacks ?? (bad ? '没有办好，退回' : '确认办成')}
      </Button>
    </Card>
  )
}

/** A way on for what was refused, and a way out of what was raised. */
export const RaiserPart = ({ can, doing, mine, it }: Whole & { doing: Doing }) => {
  const [why, setWhy] = useState('')
  if (!mine.raised || !(can.appeal.ok || can.withdraw.ok)) return null
  const appealing = can.appeal.ok
  const go = async () => {
    if (appealing) return doing.appeal(why.trim())
    if (await askFirst('撤回这个提案？', '附议过的人会收到消息，撤回以后不能恢复。', '撤回'))
      await doing.withdraw(why.trim())
  }
  return (
    <Card title={appealing ? '不同意，请上一级再看' : '不想提了'} className="stack">
      {appealing ? <Notice tone="bad">{`没有受理的理由：${it.told[0]?.note ?? ''}`}</Notice> : null}
      <Field
        field={{ key: 'why', label: '为什么', kind: 'longText', required: true, max: appealing ? 200 : 100 }}
        value={why}
        change={(text) => setWhy(String(text))}
        leave={none}
      />
      <View>
        <Button busy={doing.busy} off={why.trim() === ''} onTap={go}>
          {appealing ? '请上一级再看（只有一次）' : '撤回提案'}
        </Button>
      </View>
      {appealing ? null : <Text className="quiet small">议事会以前都可以撤回。</Text>}
    </Card>
  )
}
