import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { MeetingAct } from '../../../types/meeting-act'
import { verdictOf } from '../../../types/meeting-live'
import { type MotionKind, motionKinds } from '../../../types/meeting-rules'
import type { Panel } from '../../../types/meeting-view'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Field } from '../../ui/field/field'
import type { Panelled } from './use-panel'

const nowhere = () => undefined
const kinds: MotionKind[] = ['main', 'amend', 'refer', 'postpone', 'previous', 'adjourn']
type Props = { it: Panel; panel: Panelled }

const simpleActs = (who: string): [string, MeetingAct][] => [
  ['附议', { kind: 'second', who }],
  ['要发言，赞成', { kind: 'ask', who, side: 'for' }],
  ['要发言，反对', { kind: 'ask', who, side: 'against' }],
  ['讲完了', { kind: 'yield', who }],
  ['收回动议', { kind: 'dropMotion', who }],
  ['投赞成', { kind: 'ballot', who, choice: 'yes' }],
  ['投反对', { kind: 'ballot', who, choice: 'no' }],
  ['投弃权', { kind: 'ballot', who, choice: 'abstain' }],
]

/** Enters what somebody in the room says who has no phone at hand. */
export const RoomPart = ({ it, panel }: Props) => {
  const [who, setWho] = useState('')
  const [text, setText] = useState('')
  const here = it.roll.filter(({ present }) => present)
  const told = panel.told?.data
  if (it.stage !== 'open' || here.length === 0 || !told) return null
  const may = (act: MeetingAct) => panel.waiting > 0 || verdictOf(told.state, act, { ...told.doer, at: it.now }).ok
  const move = (kind: MotionKind): MeetingAct => ({
    kind: 'motion',
    who,
    motion: kind,
    text: text.trim() || motionKinds[kind].word,
  })
  return (
    <Card title="替在场的人记" className="stack no-print">
      <Chips options={here.map(({ id, name }) => ({ key: id, word: name }))} chosen={who} onChoose={setWho} />
      {who === '' ? <Text className="quiet small">先点是谁</Text> : null}
      {who === ''
        ? null
        : simpleActs(who)
            .filter(([, act]) => may(act))
            .map(([word, act]) => (
              <Button key={word} small busy={panel.busy} onTap={() => panel.does(act)}>
                {word}
              </Button>
            ))}
      {who !== '' && kinds.some((kind) => may(move(kind))) ? (
        <>
          <Field
            field={{ key: 'words', label: '动议的话', kind: 'longText', required: true, max: 500 }}
            value={text}
            change={(words) => setText(String(words))}
            leave={nowhere}
          />
          {kinds
            .filter((kind) => may(move(kind)))
            .map((kind) => (
              <Button
                key={kind}
                small
                busy={panel.busy}
                onTap={async () => {
                  if (await panel.does(move(kind))) setText('')
                }}
              >
                {`提出${motionKinds[kind].word}`}
              </Button>
            ))}
        </>
      ) : null}
    </Card>
  )
}
