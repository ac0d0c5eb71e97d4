import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answers } from '../../../types/forms'
import { writeVote } from '../../../types/vote-desk'
import { say } from '../../lib/ask-first'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'
import { faultsOf, groups, termsOf } from './form'

type Props = { id: string | null; rev: number; place: string; start: Answers; onDone: (id: string) => void }

/** Writes a vote or edits a draft. */
export const Editor = ({ id, rev, place, start, onDone }: Props) => {
  const [answers, setAnswers] = useState(start)
  const [tried, setTried] = useState(false)
  const { act, busy, failure } = useAct(writeVote)
  const faults = faultsOf(answers, place)
  const wrong = tried ? faults : {}
  const first = Object.values(wrong)[0]
  const save = async () => {
    setTried(true)
    if (Object.keys(faults).length > 0) return
    const done = await act({ id, rev, terms: termsOf(answers, place) })
    if (!done) return
    say(id ? '存好了' : '存成草稿了，接着定名册')
    onDone(done.id)
  }
  return (
    <View className="stack">
      {groups.map(({ title, fields }) => (
        <Card key={title} title={title}>
          {fields.map((field) => (
            <Field
              key={field.key}
              field={field}
              value={answers[field.key]}
              fault={wrong[field.key]}
              change={(value) => setAnswers({ ...answers, [field.key]: value })}
              leave={() => undefined}
            />
          ))}
        </Card>
      ))}
      <Card>
        {first || failure ? (
          <Notice tone="bad">
            {first ? `还有 ${Object.keys(wrong).length} 处要改：${first}` : (failure?.message ?? '')}
          </Notice>
        ) : null}
        <Button kind="primary" busy={busy} onTap={save}>
          {id ? '存下来' : '存成草稿'}
        </Button>
        <Text className="quiet small">草稿居民看不到。开始投票以后就不能再改。</Text>
      </Card>
    </View>
  )
}
