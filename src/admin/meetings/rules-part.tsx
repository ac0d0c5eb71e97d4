import { useState } from 'react'
import type { Output } from '../../../types/action'
import { choices, editTemplate } from '../../../types/meeting-hosting'
import { ruleWords } from '../../../types/meeting-live'
import { ruleFaults } from '../../../types/meeting-rules'
import { say } from '../../lib/ask-first'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'
import { Row } from '../../ui/row'
import { answersOf, rulesFields, rulesOf, strangeSeats } from './rules-form'

type Template = Output<typeof choices>['templates'][number]

const Edit = ({ of: it, onDone }: { of: Template; onDone: () => void }) => {
  const [answers, setAnswers] = useState(() => answersOf(it.rules))
  const { act, busy, failure } = useAct(editTemplate)
  const rules = rulesOf(answers)
  const strange = strangeSeats(String(answers.seats ?? ''))
  const fault = strange.length > 0 ? `没有“${strange[0]}”这一类` : Object.values(ruleFaults(rules))[0]
  const save = async () => {
    if (!(await act({ id: it.id, rev: it.rev, rules }))) return
    say('改好了，以后的会议按新的规则')
    onDone()
  }
  const wrong = fault ?? (failure ? (Object.values(failure.fields)[0] ?? failure.message) : undefined)
  return (
    <Card title={it.rules.name} className="stack">
      {rulesFields.map((field) => (
        <Field
          key={field.key}
          field={field}
          value={answers[field.key]}
          change={(value) => setAnswers({ ...answers, [field.key]: value })}
          leave={() => undefined}
        />
      ))}
      {wrong ? <Notice tone="bad">{wrong}</Notice> : null}
      <Button kind="primary" busy={busy} off={fault !== undefined} onTap={save}>
        存下规则
      </Button>
      <Button onTap={onDone}>不改了</Button>
    </Card>
  )
}

/** The district's rules for meetings. A meeting keeps those that it was called with. */
export const RulesPart = () => {
  const asked = useCall(choices, { office: 'yl' })
  const [open, setOpen] = useState('')
  const templates = asked.data?.templates ?? []
  const chosen = templates.find(({ id }) => id === open)
  if (chosen) return <Edit key={chosen.id} of={chosen} onDone={() => setOpen('')} />
  return (
    <Card title="会议规则（全区）">
      {templates.map((one) => (
        <Row
          key={one.id}
          title={one.rules.name}
          note={ruleWords(one.rules).join('；')}
          tag={one.sample ? { word: '示例', tone: 'quiet' } : undefined}
          onTap={() => setOpen(one.id)}
        />
      ))}
    </Card>
  )
}
