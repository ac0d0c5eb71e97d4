import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { writeActivity } from '../../../types/hosting'
import { say } from '../../lib/ask-first'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'
import { groupsFor, type Places } from './fields'
import { FilesPart } from './files'
import { faultsOf, termsOf, type Written } from './form'
import { SessionsPart } from './sessions'

const nowhere = () => undefined
type Props = {
  /** Null for a new one. */
  id: string | null
  rev: number
  place: string
  places: Places
  start: Written
  /** Somebody is signed up: they hear what changed. */
  told: boolean
  onDone: (id: string) => void
}

const useWriting = ({ id, rev, place, places, start, onDone }: Props) => {
  const [written, setWritten] = useState(start)
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const { act, busy, failure } = useAct(writeActivity)
  const faults = faultsOf(written, place, places)
  const save = async () => {
    setTried(true)
    if (Object.keys(faults).length > 0) return
    const done = await act({ id, rev, terms: termsOf(written, place, places), why: why.trim() })
    if (!done) return
    say(id ? '存好了' : '存成草稿了，看一遍再发布')
    onDone(done.id)
  }
  const wrong = tried ? faults : {}
  return { written, setWritten, why, setWhy, wrong, first: Object.values(wrong)[0], save, busy, failure }
}

/** Writes an activity or edits it: the groups of the form, the sessions, and why when somebody hears of it. */
export const Editor = (props: Props) => {
  const { written, setWritten, why, setWhy, wrong, first, save, busy, failure } = useWriting(props)
  const [what, ...others] = groupsFor(props.places)
  const part = ({ title, fields }: NonNullable<typeof what>) => (
    <Card key={title} title={title}>
      {fields.map((field) => (
        <Field
          key={field.key}
          field={field}
          value={written.answers[field.key]}
          fault={wrong[field.key]}
          change={(value) => setWritten({ ...written, answers: { ...written.answers, [field.key]: value } })}
          leave={nowhere}
        />
      ))}
    </Card>
  )
  return (
    <View className="stack">
      {what ? part(what) : null}
      <SessionsPart of={written.days} faults={wrong} onChange={(days) => setWritten({ ...written, days })} />
      {others.map(part)}
      <FilesPart
        of={written.files}
        place={props.place}
        fault={wrong.files}
        onChange={(files) => setWritten((before) => ({ ...before, files }))}
      />
      <Card>
        {props.told ? (
          <Field
            field={{ key: 'why', label: '改了什么、为什么（报名的人会收到）', kind: 'text', required: true, max: 200 }}
            value={why}
            change={(text) => setWhy(String(text))}
            leave={nowhere}
          />
        ) : null}
        {first || failure ? (
          <Notice tone="bad">
            {first ? `还有 ${Object.keys(wrong).length} 处要改：${first}` : (failure?.message ?? '')}
          </Notice>
        ) : null}
        <Button kind="primary" busy={busy} onTap={save}>
          {props.id ? '存下来' : '存成草稿'}
        </Button>
        <Text className="quiet small">草稿居民看不到，发布以后才开始接受报名。</Text>
      </Card>
    </View>
  )
}
