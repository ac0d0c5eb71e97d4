import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { PhotosPart } from '../../features/proposals/photos-part'
import { usePhotos } from '../../features/proposals/use-photos'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import { PlaceField } from './place-field'
import type { Doing, Whole } from './use-desk'
import { Words } from './words'

type Props = { whole: Whole; doing: Doing; me: string }

/** Who carries it out and until when, where the meeting left it open or it has to change. */
export const AssignPart = ({ whole, doing }: Omit<Props, 'me'>) => {
  const [open, setOpen] = useState(whole.it.due === null)
  const [office, setOffice] = useState(whole.office)
  const [due, setDue] = useState('')
  const [why, setWhy] = useState('')
  if (!whole.can.assign) return null
  if (!open) return <Button onTap={() => setOpen(true)}>改由谁落实，或改期限</Button>
  const lacks = due === '' ? '先选期限' : why.trim() === '' ? '再写理由' : undefined
  return (
    <Card title="由谁落实，什么时候办好" className="stack">
      <Text className="quiet">{`现在：${whole.officeName}`}</Text>
      <PlaceField chosen={office} onChoose={setOffice} />
      <Field
        field={{ key: 'due', label: '办好的期限', kind: 'date', required: true }}
        value={due}
        change={(text) => setDue(String(text))}
        leave={() => undefined}
      />
      <Words id="why" label="为什么这样定（大家看得到）" value={why} onWrite={setWhy} />
      <View>
        <Button
          busy={doing.busy}
          off={lacks !== undefined}
          onTap={() => doing.assign({ office, due, why: why.trim() })}
        >
          {lacks ?? '定下来'}
        </Button>
      </View>
    </Card>
  )
}

export const TakeUpPart = ({ whole, doing }: Omit<Props, 'me'>) => {
  const [plan, setPlan] = useState('')
  const { takeUp } = whole.can
  if (whole.it.stage !== 'decided') return null
  return (
    <Card title="接手落实" className="stack">
      {takeUp.ok ? null : <Text className="quiet">{takeUp.why}</Text>}
      <Words id="plan" label="打算怎么办（大家看得到）" value={plan} onWrite={setPlan} />
      <View>
        <Button
          kind="primary"
          busy={doing.busy}
          off={!takeUp.ok || plan.trim() === ''}
          onTap={() => doing.takeUp(plan.trim())}
        >
          我来落实
        </Button>
      </View>
    </Card>
  )
}

/** How far the work is; done only with a photo. */
export const ReportPart = ({ whole, doing, me }: Props) => {
  const [words, setWords] = useState('')
  const pile = usePhotos(me)
  if (!whole.can.milestone) return null
  const empty = words.trim() === '' || pile.busy
  const send = async (how: Doing['milestone']) => {
    if (!(await how(words.trim(), pile.photos))) return
    setWords('')
    pile.clear()
  }
  return (
    <Card title="报进展，报完成" className="stack">
      <Words id="words" label="办到哪一步了（大家看得到）" value={words} onWrite={setWords} />
      <PhotosPart of={pile} label="照片（报完成至少一张）" />
      <View className="voice-acts">
        <Button busy={doing.busy} off={empty} onTap={() => send(doing.milestone)}>
          报进展
        </Button>
        <Button
          kind="primary"
          busy={doing.busy}
          off={empty || pile.photos.length === 0}
          onTap={() => send(doing.report)}
        >
          做完了，报完成
        </Button>
      </View>
    </Card>
  )
}
