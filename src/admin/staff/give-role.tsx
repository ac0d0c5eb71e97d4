import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type Role, roles } from '../../../types/action'
import { grant, type PersonRow, pendingDays } from '../../../types/people'
import { now } from '../../lib/chance'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Chips } from '../../ui/chips'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'
import { Sheet } from '../../ui/sheet'
import { OfficeChooser } from '../office-chooser'
import { officeNamed } from '../offices'
import type { Looking } from './use-staff'
import { meaning, roleNames } from './words'

const day = 86_400_000
/** Days end at midnight in Xuzhou, eight hours before they do in UTC. */
const ahead = 8 * 3_600_000
const endOfDay = (at: number, later: number): number => (Math.floor((at + ahead) / day) + later + 1) * day - ahead - 1
const lasting = { always: '长期', quarter: '三个月', half: '半年', year: '一年' } as const
type Lasting = keyof typeof lasting
const days: Record<Lasting, number> = { always: 0, quarter: 92, half: 183, year: 366 }
const spans = (Object.keys(lasting) as Lasting[]).map((key) => ({ key, word: lasting[key] }))

const titleField = {
  key: 'title',
  label: '叫什么',
  kind: 'text',
  required: true,
  hint: '例如 全科社工、窗口受理',
} as const
const whyField = {
  key: 'why',
  label: '为什么给',
  kind: 'text',
  required: true,
  hint: '本人会看到，也记入流水',
} as const

const useGiving = (person: PersonRow, looking: Looking, onDone: () => void) => {
  const [role, setRole] = useState<Role>('reviewer')
  const [scope, setScope] = useState(looking.scope)
  const [title, setTitle] = useState('')
  const [span, setSpan] = useState<Lasting>('always')
  const [why, setWhy] = useState('')
  const { act, busy, failure } = useAct(grant)
  const ready = title.trim() !== '' && why.trim() !== ''
  const give = async () => {
    // To the end of a day, so that the same press again says the same.
    const until = span === 'always' ? {} : { until: endOfDay(now(), days[span]) }
    const { id, rev } = person
    if (await act({ id, rev, role, scope, title: title.trim(), why: why.trim(), ...until })) onDone()
  }
  return { role, setRole, scope, setScope, title, setTitle, span, setSpan, why, setWhy, busy, failure, ready, give }
}

type Props = { person: PersonRow; looking: Looking; onDone: () => void; onClose: () => void }
const none = () => undefined

/** A role for a person: what it lets them do, where, until when, and why. */
export const GiveRole = ({ person, looking, onDone, onClose }: Props) => {
  const it = useGiving(person, looking, onDone)
  const district = it.scope === 'yl'
  const place = officeNamed(looking.groups, it.scope)?.name ?? ''
  return (
    <Sheet title={`给${person.name}一个岗位`} onClose={onClose}>
      <View className="stack staff-form">
        <View className="staff-where">
          <Text className="label">在哪里</Text>
          <OfficeChooser groups={looking.groups} chosen={it.scope} title="在哪里" onChoose={it.setScope} />
        </View>
        <Text className="label">什么岗位</Text>
        <Chips options={roleNames} chosen={it.role} onChoose={it.setRole} />
        <Text className="quiet small">{meaning[it.role]}</Text>
        <Field
          field={titleField}
          value={it.title}
          change={(value) => it.setTitle(String(value).slice(0, 20))}
          leave={none}
        />
        <Text className="label">到什么时候</Text>
        <Chips options={spans} chosen={it.span} onChoose={it.setSpan} />
        <Field
          field={whyField}
          value={it.why}
          change={(value) => it.setWhy(String(value).slice(0, 200))}
          leave={none}
        />
        {district ? (
          <Notice tone="wait">{`区级岗位要另一位区级管理员在 ${pendingDays} 天里确认，确认以后才有用`}</Notice>
        ) : (
          <Notice>{`${person.name}马上就能做${place}${roles[it.role]}的事，会收到消息`}</Notice>
        )}
        {it.failure ? <Notice tone="bad">{it.failure.message}</Notice> : null}
        <Button kind="primary" busy={it.busy} off={!it.ready} onTap={it.give}>
          {district ? '提出，等确认' : '给这个岗位'}
        </Button>
      </View>
    </Sheet>
  )
}
