import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../types/action'
import { calendar } from '../../../types/calendar'
import { day } from '../../lib/format'
import { useCall } from '../../lib/use-call'
import { Chips } from '../../ui/chips'
import { Notice } from '../../ui/notice'
import { Waiting } from '../../ui/waiting'
import { Told } from '../told'
import { Months } from './months'
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
        <View className="stack">
          {shown && process.env.TARO_ENV === 'h5' ? <Months of={shown} /> : null}
          <Told title="谁改过" of={it.told} time={Date.parse(`${it.today}T12:00:00+08:00`)} />
        </View>
      </View>
    </View>
  )
}

/** The years as they are counted, who entered them, and what runs beyond them. */
export const Calendar = () => {
  const asked = useCall(calendar, {})
  if (asked.data) return <Years of={asked.data} again={asked.again} />
  return <Waiting of={asked} />
}
