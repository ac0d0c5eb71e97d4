import { Text, View } from '@tarojs/components'
import type { Verdict } from '../../../types/common'
import type { MeetingAct } from '../../../types/meeting-act'
import type { Panel } from '../../../types/meeting-view'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import type { Panelled } from './use-panel'

type Way = { word: string; can: Verdict; act: MeetingAct; main?: boolean }

/** What the chair can do, in the order of a meeting. */
const waysOf = (it: Panel): Way[] => {
  const { run } = it
  const next = it.items.find(({ result, current }) => !result && !current)
  return [
    { word: '宣布开会', can: run.call, act: { kind: 'call' }, main: true },
    { word: '规程问题成立', can: run.rule, act: { kind: 'rule', upheld: true } },
    { word: '规程问题不成立', can: run.rule, act: { kind: 'rule', upheld: false } },
    ...(next
      ? [
          {
            word: `提出第 ${next.no} 项：${next.title}`,
            can: run.takeUp,
            act: { kind: 'takeUp' as const, item: next.no },
          },
        ]
      : []),
    { word: '请下一位发言', can: run.give, act: { kind: 'give' }, main: true },
    { word: '发言结束', can: run.yield, act: { kind: 'yield', who: it.floor?.who ?? 'nobody' } },
    { word: '在手机上表决', can: run.byPhone, act: { kind: 'openVote', way: 'phones' }, main: true },
    { word: '举手表决', can: run.byHands, act: { kind: 'openVote', way: 'hands' } },
    { word: '结束表决', can: run.closeVote, act: { kind: 'closeVote' }, main: true },
    { word: '散会', can: run.adjourn, act: { kind: 'adjourn' } },
    { word: '签纪要', can: run.sign, act: { kind: 'sign' }, main: true },
    { word: '公布纪要', can: run.publish, act: { kind: 'publish' }, main: true },
  ]
}

const lookedFor: Partial<Record<Panel['stage'], string[]>> = {
  planned: ['宣布开会'],
  open: ['请下一位发言', '在手机上表决', '结束表决', '散会'],
  adjourned: ['签纪要', '公布纪要'],
}
/** The reasons worth reading: of the acts that a chair would look for now. */
const whyNot = (ways: Way[], it: Panel): string[] => {
  const looked = lookedFor[it.stage] ?? []
  return ways.flatMap(({ word, can }) => (!can.ok && looked.includes(word) ? [`${word}：${can.why}`] : []))
}

/** The chair's acts: what the rules take now as buttons, and why the others have to wait. */
export const ChairPart = ({ it, panel }: { it: Panel; panel: Panelled }) => {
  const ways = waysOf(it)
  if (it.stage === 'published' || it.stage === 'cancelled') return null
  return (
    <Card title="主持" className="stack no-print">
      {ways
        .filter(({ can }) => can.ok)
        .map(({ word, act, main }) => (
          <Button key={word} kind={main ? 'primary' : 'plain'} busy={panel.busy} onTap={() => panel.does(act)}>
            {word}
          </Button>
        ))}
      <View className="why-not">
        {whyNot(ways, it).map((line) => (
          <Text key={line} className="quiet small">
            {line}
          </Text>
        ))}
      </View>
    </Card>
  )
}
