import { Text } from '@tarojs/components'
import { useState } from 'react'
import { stillIn } from '../../../types/activities'
import { now } from '../../lib/chance'
import { lately } from '../../lib/format'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import { Line } from '../../ui/line'
import { Sheet } from '../../ui/sheet'
import { Tag, type Tone } from '../../ui/tag'
import type { GroupRow, Shown } from './use-host'

const tones: Record<GroupRow['seat'], Tone> = {
  seated: 'good',
  offered: 'wait',
  waiting: 'wait',
  passed: 'quiet',
  gone: 'quiet',
}
const wordOf = ({ seat, word, place }: GroupRow) => (seat === 'waiting' ? `候补第 ${place} 家` : word)

type FamilyProps = { it: GroupRow; questions: Shown['terms']['questions']; onRemove?: () => void }
const Family = ({ it, questions, onRemove }: FamilyProps) => {
  const coming = it.people.filter((one) => one.coming)
  const shown = coming.length > 0 ? coming : it.people
  const people = shown.map(({ name, age }) => (age === null ? name : `${name}（${age}）`)).join('、')
  const answers = questions.flatMap(({ key, label }) => (it.answers[key] ? [`${label}：${it.answers[key]}`] : []))
  const who = `${it.desk ? `${it.desk}在窗口登记` : `${it.by}报的`} · ${lately(it.at, now())}`
  return (
    <Line title={it.name} notes={[`${it.n} 人：${people}`, ...answers, who]}>
      <Tag tone={tones[it.seat]}>{wordOf(it)}</Tag>
      <Text className="print-only roster-sign">签到：</Text>
      {onRemove ? (
        <Button small onTap={onRemove}>
          替这家取消
        </Button>
      ) : null}
    </Line>
  )
}

type Props = { it: Shown; busy: boolean; onRemove: (group: GroupRow, why: string) => void }
/** Who comes and who waits, in the order in which they are asked; printed it is the sheet at the door. */
export const ListPart = ({ it, busy, onRemove }: Props) => {
  const [leaving, setLeaving] = useState<GroupRow>()
  const [why, setWhy] = useState('')
  const inside = it.groups.filter(({ seat }) => stillIn(seat))
  const seated = it.terms.capacity - it.left
  const done = () => {
    if (leaving) onRemove(leaving, why.trim())
    setLeaving(undefined)
    setWhy('')
  }
  return (
    <Card title={`名单：报上 ${seated} 人，还有 ${it.left} 个座位，${it.waiting} 家候补`}>
      {it.groups.length === 0 ? <Text className="quiet">还没有人报名。</Text> : null}
      {it.groups.map((group) => (
        <Family
          key={group.household}
          it={group}
          questions={it.terms.questions}
          onRemove={inside.includes(group) && it.state !== 'cancelled' ? () => setLeaving(group) : undefined}
        />
      ))}
      {leaving ? (
        <Sheet title={`替${leaving.name}取消`} onClose={() => setLeaving(undefined)}>
          <Field
            field={{ key: 'leaving', label: '为什么（会告诉他们）', kind: 'text', required: true, max: 100 }}
            value={why}
            change={(text) => setWhy(String(text))}
            leave={() => undefined}
          />
          <Button kind="danger" busy={busy} off={why.trim() === ''} onTap={done}>
            取消这一家
          </Button>
        </Sheet>
      ) : null}
    </Card>
  )
}
