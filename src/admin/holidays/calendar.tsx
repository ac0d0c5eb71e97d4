import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../types/action'
import { calendar } from '../../../types/calendar'
import { day, lately } from '../../lib/format'
import { useCall } from '../../lib/use-call'
import { againOnly } from '../../lib/ways'
import { Failed } from '../../ui/blank'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Notice } from '../../ui/notice'
import { Skeleton } from '../../ui/skeleton'
import { YearPart } from './year-part'

type Shown = Output<typeof calendar>
type YearShown = Shown['years'][number]

const states: Record<YearShown['state'], string> = {
  shipped: '随软件带来的',
  edited: '这里录入的',
  unknown: '还没有录入',
}

/** A clock that runs into a year that nobody has entered. */
const Warnings = ({ of: { running, longest, today } }: { of: Shown }) => {
  const now = Date.parse(`${today}T00:00:00+08:00`)
  const words = (who: string, it: NonNullable<Shown['running']>) =>
    `${who}“${it.title}”的期限到 ${day(it.dueAt, now)}，那一年的放假安排还没有录入，只按周一到周五算，日子可能有出入。`
  return (
    <>
      {running?.unsure ? <Notice tone="bad">{words('在办的件里，最晚的一件', running)}</Notice> : null}
      {!running?.unsure && longest?.unsure ? (
        <Notice tone="wait">{words('今天交的件里，承诺最长的', longest)}</Notice>
      ) : null}
    </>
  )
}

const Told = ({ of: told, today }: { of: Shown['told']; today: string }) => {
  const now = Date.parse(`${today}T12:00:00+08:00`)
  return (
    <Card title="谁改过">
      {told.length === 0 ? <Text className="quiet">还没有人改过。</Text> : null}
      {told.map(({ at, who, note }) => (
        <View className="told" key={at}>
          <Text>{note}</Text>
          <Text className="quiet small">{`${who} · ${lately(at, now)}`}</Text>
        </View>
      ))}
    </Card>
  )
}

const Years = ({ of: it, again }: { of: Shown; again: () => Promise<void> }) => {
  const first = it.years.find(({ state }) => state === 'unknown')?.year
  const [chosen, setChosen] = useState(String(it.running?.unsure && first ? first : it.today.slice(0, 4)))
  const shown = it.years.find(({ year }) => String(year) === chosen)
  const chips = it.years.map(({ year, state }) => ({
    key: String(year),
    word: state === 'unknown' ? `! ${year} 未录入` : `${year}`,
  }))
  return (
    <View className="stack holidays">
      <View className="case-title">
        <Text className="list-title">节假日</Text>
        <Text className="quiet small">承诺的工作日按这张表算</Text>
      </View>
      <Warnings of={it} />
      {it.sweeping ? <Notice tone="wait">刚改过，正在给在办的件重算期限，几分钟内算完。</Notice> : null}
      <Chips options={chips} chosen={chosen} onChoose={setChosen} />
      <View className="holiday-areas">
        {shown ? (
          <YearPart
            key={chosen}
            of={shown}
            rev={it.rev}
            said={states[shown.state]}
            mayEdit={it.can.edit}
            again={again}
          />
        ) : null}
        <Told of={it.told} today={it.today} />
      </View>
    </View>
  )
}

/** The years as they are counted, who entered them, and what runs beyond them. */
export const Calendar = () => {
  const asked = useCall(calendar, {})
  if (asked.data) return <Years of={asked.data} again={asked.again} />
  if (!asked.failure) return <Skeleton />
  return <Failed message={asked.failure.message} ways={againOnly(asked.failure, asked.again)} busy={asked.loading} />
}
