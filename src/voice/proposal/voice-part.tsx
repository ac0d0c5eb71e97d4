import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { isOneOf } from '../../../types/common'
import { sides } from '../../../types/proposal-life'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'
import type { Doing, Whole } from './use-proposal'

const none = () => undefined
const isSide = isOneOf(sides)
const sideChips = Object.entries(sides).map(([key, word]) => ({ key, word }))
const held = {
  none: '',
  shown: '',
  held: '您的理由还在检查，别人暂时看不到。',
  risky: '您的理由没有通过检查，请改一改。',
}

/** One's own stand: a side and a reason, to be changed until it is decided. */
export const StandPart = ({ it, mine, can, doing }: Pick<Whole, 'it' | 'mine' | 'can'> & { doing: Doing }) => {
  const [side, setSide] = useState<string>(mine.stand?.side ?? '')
  const [words, setWords] = useState(mine.stand?.words ?? '')
  if (!can.stand.ok) return null
  const lacks = side === '' ? '先选赞成还是反对' : words.trim().length < 2 ? '再写一句理由' : undefined
  const changed = mine.stand ? '改成这样' : '说出来'
  return (
    <Card title={mine.stand ? '我的理由' : '您怎么看'} className="stack">
      <Chips options={sideChips} chosen={side} onChoose={setSide} />
      <Field
        field={{
          key: 'words',
          label: '理由',
          kind: 'longText',
          required: true,
          hint: '每人一条，定下来以前可以改',
          max: 200,
        }}
        value={words}
        change={(text) => setWords(String(text))}
        leave={none}
      />
      {mine.stand && held[mine.stand.checked] ? <Notice tone="wait">{held[mine.stand.checked]}</Notice> : null}
      <Button
        busy={doing.busy}
        off={lacks !== undefined}
        onTap={() => (isSide(side) ? void doing.stand(side, words.trim()) : undefined)}
      >
        {lacks ?? changed}
      </Button>
      {it.stage === 'agenda' ? <Text className="quiet small">已经排进议事会，会上会念大家的理由。</Text> : null}
    </Card>
  )
}

/** A question to those who deal with it. */
export const AskPart = ({ can, doing }: Pick<Whole, 'can'> & { doing: Doing }) => {
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')
  if (!can.ask.ok) return null
  if (!open) return <Button onTap={() => setOpen(true)}>问工作人员一句</Button>
  const send = async () => {
    if (!(await doing.ask(words.trim()))) return
    setWords('')
    setOpen(false)
  }
  return (
    <Card title="问工作人员一句" className="stack">
      <Field
        field={{
          key: 'question',
          label: '想问什么',
          kind: 'longText',
          required: true,
          hint: '大家都看得到问题和回答',
          max: 200,
        }}
        value={words}
        change={(text) => setWords(String(text))}
        leave={none}
      />
      <Button busy={doing.busy} off={words.trim().length < 4} onTap={send}>
        {words.trim().length < 4 ? '先写问题' : '问出去'}
      </Button>
    </Card>
  )
}

/** Hearing of it, and having raised it together. */
export const PartPart = ({ mine, can, doing }: Pick<Whole, 'mine' | 'can'> & { doing: Doing }) => {
  const lines = [
    mine.raised ? '这是您提的' : '',
    mine.joined ? '您和别人一起提的' : mine.seconded ? '您附议了' : '',
  ].filter(Boolean)
  return (
    <View className="stack">
      {lines.length > 0 ? <Notice tone="good">{`${lines.join('，')}，每一步都会告诉您。`}</Notice> : null}
      {mine.raised || !can.join.ok ? null : (
        <Button busy={doing.busy} onTap={doing.join}>
          我也遇到了，一起提
        </Button>
      )}
      {can.follow.ok && lines.length === 0 ? (
        <Button busy={doing.busy} onTap={() => doing.follow(!mine.follows)}>
          {mine.follows ? '不再关注' : '关注，有进展告诉我'}
        </Button>
      ) : null}
    </View>
  )
}
