import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../types/action'
import { states } from '../../../types/applications'
import type { Terms } from '../../../types/catalog'
import type { show } from '../../../types/district'
import { preview, statesWithout } from '../../../types/workflow'
import { day } from '../../lib/format'
import { useCall } from '../../lib/use-call'
import { useSettled } from '../../lib/use-settled'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { Notice } from '../../ui/notice'
import { Waiting } from '../../ui/waiting'
import { OfficeChooser } from '../office-chooser'

type Places = Output<typeof show>
type Walk = Output<typeof preview>
type Step = Walk['steps'][number]

const nobody = '还没有负责人'
const names = (people: readonly string[]) => (people.length > 0 ? people.join('、') : nobody)

/** One office: its days, and who hears of it when it is slow. */
const Stop = ({ of: it, at, from }: { of: Step; at: number; from: number }) => (
  <View className="walk-stop">
    <View className="walk-head">
      <Text className="material-no">{String(at + 1)}</Text>
      <Text className="walk-office">{it.word ? `${it.word} · ${it.office}` : it.office}</Text>
      <Text className="quiet">{`${it.days} 个工作日`}</Text>
    </View>
    <Facts
      of={[
        ['到', `${day(it.dueAt, from)} 18:00`],
        ['过七成', `${day(it.warned.at, from)} 提醒${it.warned.scope}${names(it.warned.people)}`],
        ...it.climbs.map(({ at: when, scope, people }, n): [string, string] => [
          n === 0 ? '超期' : '再过一个工作日',
          `${day(when, from)} 报给${scope}${names(people)}`,
        ]),
      ]}
    />
  </View>
)

const Walked = ({ of: { steps, dueAt, unsure } }: { of: Walk }) => {
  const from = steps[0]?.from ?? dueAt
  return (
    <>
      <Text className="quiet small">{`今天交的一件，每一步都用满期限，最晚 ${day(dueAt, from)} 办结。`}</Text>
      {steps.map((step, at) => (
        <Stop key={`${step.office}`} of={step} at={at} from={from} />
      ))}
      {unsure ? (
        <Notice tone="wait">期限跨到还没有录入放假安排的年份，日子可能有出入，请到“节假日”录入。</Notice>
      ) : null}
    </>
  )
}

type Props = { terms: Terms; faults: Record<string, string>; places: Places | undefined }
/** A sample case on its way through what is proposed. */
export const WalkView = ({ terms, faults, places }: Props) => {
  const [chosen, setChosen] = useState('')
  const groups = (places?.streets ?? []).map((street) => ({
    title: street.name,
    offices: (places?.communities ?? []).filter((it) => it.street === street.id),
  }))
  const community = chosen || (groups[0]?.offices[0]?.path ?? '')
  const { department, chain, pace, promisedDays } = terms
  const settled = useSettled(JSON.stringify({ community, department, chain, pace, promisedDays }))
  const wrong = ['chain', 'pace', 'promisedDays', 'department'].some((term) =>
    Object.keys(faults).some((path) => path.split('.')[0] === term),
  )
  const asked = useCall(preview, JSON.parse(settled), { enabled: !wrong && community !== '', keep: true })
  return (
    <Card title="走一遍（示例件）" className="stack">
      <OfficeChooser groups={groups} chosen={community} title="看哪个社区的件" onChoose={setChosen} />
      <Facts
        of={[
          [
            '会有的状态',
            statesWithout(terms.without ?? [])
              .map((state) => states[state])
              .join('、'),
          ],
        ]}
      />
      {wrong ? <Notice tone="bad">天数或经过的单位还有不对的地方，改好才能走。</Notice> : null}
      {!wrong && asked.data ? <Walked of={asked.data} /> : null}
      {wrong || asked.data ? null : <Waiting of={asked} cards={1} />}
    </Card>
  )
}
