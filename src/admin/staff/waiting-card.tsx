import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { roles } from '../../../types/action'
import { decideGrant, type PersonRow } from '../../../types/people'
import { now } from '../../lib/chance'
import { day } from '../../lib/format'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'
import type { Waits } from './words'

const whyField = {
  key: 'why',
  label: '您的意见',
  kind: 'text',
  required: true,
  hint: '提出的人会看到，也记入流水',
} as const

const Deciding = ({ person, waits, onDone }: { person: PersonRow; waits: Waits; onDone: () => void }) => {
  const [why, setWhy] = useState('')
  const { act, busy, failure } = useAct(decideGrant)
  const off = why.trim() === ''
  const answer = async (yes: boolean) => {
    const { id, rev } = person
    if (await act({ id, rev, pending: waits.id, yes, why: why.trim() })) onDone()
  }
  return (
    <>
      <Field
        field={whyField}
        value={why}
        change={(value) => setWhy(String(value).slice(0, 200))}
        leave={() => undefined}
      />
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      <View className="staff-pair">
        <Button kind="danger" busy={busy} off={off} onTap={() => answer(false)}>
          不同意
        </Button>
        <Button kind="primary" busy={busy} off={off} onTap={() => answer(true)}>
          同意
        </Button>
      </View>
    </>
  )
}

/** What waits for a second word about this person. */
export const WaitingCard = ({ person, onDone }: { person: PersonRow; onDone: () => void }) => (
  <>
    {person.pending.map((waits) => (
      <Card key={waits.id} title="等第二位区级管理员确认">
        <Text className="line-title">{`${waits.office} · ${roles[waits.grant.role]}（${waits.grant.title}）`}</Text>
        <Text className="quiet small staff-none">
          {`${waits.by.name}提出：${waits.why}。${day(waits.until, now())}前没人确认就作废。`}
        </Text>
        {waits.decide.ok ? (
          <Deciding person={person} waits={waits} onDone={onDone} />
        ) : (
          <Notice tone="wait">{waits.decide.why}</Notice>
        )}
      </Card>
    ))}
  </>
)
