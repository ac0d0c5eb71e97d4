import { View } from '@tarojs/components'
import { useState } from 'react'
import { signUpAtDesk } from '../../../types/hosting'
import { say } from '../../lib/ask-first'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'
import type { Shown } from './use-host'

const peopleIn = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, name = line, age] = /^(.*?)[\s,，]+(\d{1,3})\s*岁?$/.exec(line) ?? []
      return { name: name.trim().slice(0, 20), age: age === undefined ? null : Number(age) }
    })

/** Signs up who stands at the desk: names, a line each. */
export const DeskPart = ({ it }: { it: Shown }) => {
  const [names, setNames] = useState('')
  const { act, busy, failure } = useAct(signUpAtDesk)
  const people = peopleIn(names)
  const sign = async () => {
    const done = await act({ id: it.id, people, guardian: true, affirmed: true })
    if (!done) return
    setNames('')
    say(done.seat === 'seated' ? '报上了' : '排上候补了')
  }
  return (
    <Card title="替到窗口来的人报名" className="no-print">
      <Field
        field={{
          key: 'names',
          label: '一家人，一行一位',
          kind: 'longText',
          required: true,
          hint: '如“吴奶奶 80”；年龄可以不写',
          max: 200,
        }}
        value={names}
        change={(text) => setNames(String(text))}
        leave={() => undefined}
      />
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      <View>
        <Button kind="primary" busy={busy} off={people.length === 0} onTap={sign}>
          {people.length === 0 ? '先写名字' : `已当面确认条件，报 ${people.length} 人`}
        </Button>
      </View>
    </Card>
  )
}
