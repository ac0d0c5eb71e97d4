import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Live } from '../../../types/meeting-view'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import type { Meeting } from './use-meeting'

const nowhere = () => undefined
type Props = { it: Live; meeting: Meeting }

/** Says that one is there, by the number on the screen in the room. */
export const ComeIn = ({ it, meeting }: Props) => {
  const [code, setCode] = useState('')
  return (
    <Card title="到会签到" className="stack">
      <Field
        field={{ key: 'code', label: '现场屏幕上的 8 位数', kind: 'number', required: true, max: 8 }}
        value={code}
        change={(text) => setCode(String(text))}
        leave={nowhere}
      />
      <Button kind="primary" busy={meeting.busy} off={code.trim().length < 6} onTap={() => meeting.comeIn(code)}>
        签到
      </Button>
      {it.centre ? <Button busy={meeting.busy} onTap={meeting.scan}>{`扫${it.centre}屏幕上的码`}</Button> : null}
    </Card>
  )
}

const votes = [
  { choice: 'yes', word: '赞成' },
  { choice: 'no', word: '反对' },
  { choice: 'abstain', word: '弃权' },
] as const
/** One's ballot. */
export const Voting = ({ it, meeting }: Props) => {
  const { vote } = it
  if (!vote) return null
  if (vote.mine) {
    const said = votes.find(({ choice }) => choice === vote.mine?.choice)?.word
    return (
      <Card title="您的票">
        <Text>{said ? `投了${said}，等主持人结束表决` : '投好了，没有人知道您投的是什么'}</Text>
      </Card>
    )
  }
  if (!it.can.ballot.ok) return null
  return (
    <Card title={`表决：${vote.text}`} className="stack">
      {votes.map(({ choice, word }) => (
        <Button
          key={choice}
          kind={choice === 'yes' ? 'primary' : 'plain'}
          busy={meeting.busy}
          onTap={() => meeting.vote(vote.motion, choice)}
        >
          {word}
        </Button>
      ))}
    </Card>
  )
}

/** What one may do now: only what the rules take. */
export const MyPart = ({ it, meeting }: Props) => {
  const { can } = it
  const [text, setText] = useState('')
  const nothing = ![can.yield, can.second, can.dropMotion, can.ask, can.unask, can.order].some(({ ok }) => ok)
  if (!it.me?.present || nothing) return null
  const press = (word: string, act: Parameters<Meeting['does']>[0], main = false) => (
    <Button
      key={word}
      kind={main ? 'primary' : 'plain'}
      busy={meeting.busy}
      onTap={() => meeting.does(act, '好的，记下了')}
    >
      {word}
    </Button>
  )
  return (
    <Card title={`我（${it.me.seat}）`} className="stack">
      {can.yield.ok && it.floor?.mine ? press('我讲完了', { kind: 'yield' }, true) : null}
      {can.second.ok ? press('附议', { kind: 'second' }, true) : null}
      {can.dropMotion.ok ? press('收回我的动议', { kind: 'dropMotion' }) : null}
      {can.ask.ok ? press('要发言，赞成', { kind: 'ask', side: 'for' }) : null}
      {can.ask.ok ? press('要发言，反对', { kind: 'ask', side: 'against' }) : null}
      {can.unask.ok ? press('不发言了', { kind: 'unask' }) : null}
      {can.ask.ok || can.unask.ok ? (
        <Text className="quiet small">{`这个动议上还能发言 ${it.me.turnsLeft} 次`}</Text>
      ) : null}
      {can.order.ok ? (
        <>
          <Field
            field={{
              key: 'order',
              label: '规程问题（可不填）',
              kind: 'text',
              required: false,
              hint: '会议没有按规则开，可以打断',
              max: 100,
            }}
            value={text}
            change={(words) => setText(String(words))}
            leave={nowhere}
          />
          <Button
            small
            busy={meeting.busy}
            off={text.trim() === ''}
            onTap={async () => {
              if (await meeting.does({ kind: 'order', text }, '提出了')) setText('')
            }}
          >
            提出规程问题
          </Button>
        </>
      ) : null}
    </Card>
  )
}
