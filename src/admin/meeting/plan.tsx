import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { FormField } from '../../../types/forms'
import { choices, writeMeeting } from '../../../types/meeting-hosting'
import { ruleWords } from '../../../types/meeting-live'
import { say } from '../../lib/ask-first'
import { now } from '../../lib/chance'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'
import { Waiting } from '../../ui/waiting'
import { blankOf, faultsOf, planOf, type Written, writtenOf } from './form'
import { ReadyPart } from './ready-part'
import type { Shown } from './use-panel'

type Texts = 'title' | 'where' | 'day' | 'time' | 'items' | 'invited'
const fields: (FormField & { key: Texts })[] = [
  { key: 'title', label: '开什么会', kind: 'text', required: true, max: 40 },
  { key: 'where', label: '在哪里开', kind: 'text', required: true, max: 60 },
  { key: 'day', label: '哪天', kind: 'date', required: true },
  { key: 'time', label: '几点', kind: 'text', required: true, hint: '例如 19:00', max: 5 },
  { key: 'items', label: '议程，一行一项', kind: 'longText', required: true, max: 1800 },
  {
    key: 'invited',
    label: '没有手机的人和单位，一行一位',
    kind: 'longText',
    required: false,
    hint: '姓名 空格 身份，例如：张经理 物业企业',
    max: 2000,
  },
]

type Props = { office: string; of?: Shown; onDone: (id: string) => void }
const usePlan = ({ office, of: it, onDone }: Props) => {
  const [written, setWritten] = useState<Written>(() => (it ? writtenOf(it.state) : blankOf(now())))
  const [tried, setTried] = useState(false)
  const { act, busy, failure } = useAct(writeMeeting)
  const faults = faultsOf(written)
  const save = async () => {
    setTried(true)
    if (Object.keys(faults).length > 0 || !written.rules) return
    const done = await act({ id: it?.id ?? null, rev: it?.rev ?? 0, office, plan: planOf(written, written.rules) })
    if (!done) return
    say(it ? '改好了' : '通知好了')
    onDone(done.id)
  }
  return { written, setWritten, wrong: tried ? faults : {}, save, busy, failure }
}

/** Calls a meeting or changes it: what, when, the agenda, by which rules, and who runs it. */
export const Plan = (props: Props) => {
  const asked = useCall(choices, { office: props.office })
  const { written, setWritten, wrong, save, busy, failure } = usePlan(props)
  const { data } = asked
  if (!data) return <Waiting of={asked} />
  const people = data.people.map(({ id, name }) => ({ key: id, word: name }))
  const rules = data.templates.map((one) => ({ key: one.id, word: one.rules.name }))
  const chosen = data.templates.find((one) => one.rules.name === written.rules?.name)?.id
  const first = Object.values(wrong)[0] ?? failure?.message
  return (
    <Card title={props.of ? '改会议' : '通知一次会议'} className="stack">
      {fields.map((field) => (
        <Field
          key={field.key}
          field={field}
          value={written[field.key]}
          fault={wrong[field.key]}
          change={(value) => setWritten({ ...written, [field.key]: String(value) })}
          leave={() => undefined}
        />
      ))}
      <ReadyPart office={props.office} of={written} onChange={setWritten} />
      <Text className="field-label">按什么规则开</Text>
      <Chips
        options={rules}
        chosen={chosen}
        onChoose={(id) => setWritten({ ...written, rules: data.templates.find((one) => one.id === id)?.rules })}
      />
      {written.rules ? <Text className="quiet small">{ruleWords(written.rules).join('；')}</Text> : null}
      <Text className="field-label">主持人</Text>
      <Chips options={people} chosen={written.chair} onChoose={(chair) => setWritten({ ...written, chair })} />
      <Text className="field-label">记录人</Text>
      <Chips
        options={people}
        chosen={written.secretary}
        onChoose={(secretary) => setWritten({ ...written, secretary })}
      />
      {first ? <Notice tone="bad">{first}</Notice> : null}
      <View>
        <Button kind="primary" busy={busy} onTap={save}>
          {props.of ? '存下来' : '发出会议通知'}
        </Button>
      </View>
    </Card>
  )
}
