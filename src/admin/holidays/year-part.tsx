import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type Day, setYear, type Year, yearFaults } from '../../../types/calendar'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import { Line } from '../../ui/line'
import { Link } from '../../ui/link'
import { Notice } from '../../ui/notice'
import { Adding } from './adding'
import { type Span, shortDay, spansOf, weekdayOf, without } from './spans'
import { useYear } from './use-year'

type ListProps = { title: string; none: string; days: readonly Day[]; mayEdit: boolean; onOff: (span: Span) => void }
const spanWords = ({ from, to, days }: Span) =>
  days === 1
    ? `${shortDay(from)} ${weekdayOf(from)}`
    : `${shortDay(from)} ${weekdayOf(from)} 到 ${shortDay(to)} ${weekdayOf(to)}，${days} 天`

const Days = ({ title, none, days, mayEdit, onOff }: ListProps) => (
  <View className="holiday-list">
    <Text className="label">{title}</Text>
    {days.length === 0 ? <Text className="quiet small">{none}</Text> : null}
    {spansOf(days).map((span) => (
      <Line key={span.from} title={span.name} notes={[spanWords(span)]}>
        {mayEdit ? (
          <Link label={`去掉${span.name} ${spanWords(span)}`} onTap={() => onOff(span)}>
            去掉
          </Link>
        ) : null}
      </Line>
    ))}
  </View>
)

type Props = { of: Year; rev: number; said: string; mayEdit: boolean; again: () => Promise<void> }

type OvertakenProps = { now: Year; onGoOn: () => void; onDrop: () => void }
/** What the other one saved, beside what was written here; nobody's days are lost unseen. */
const Overtaken = ({ now, onGoOn, onDrop }: OvertakenProps) => (
  <View className="overtaken stack">
    <Notice tone="wait">这一年刚被别人改过，您写的还在下面。别人存的是：</Notice>
    <Days title="放假" none="没有，只休周末" days={now.off} mayEdit={false} onOff={() => undefined} />
    <Days title="周末补班" none="没有" days={now.work} mayEdit={false} onOff={() => undefined} />
    <Button onTap={onDrop}>用别人存的，放弃我写的</Button>
    <Button onTap={onGoOn}>看过了，接着用我写的</Button>
  </View>
)

/** One year: days off, days worked, and its saving with a reason. */
export const YearPart = ({ of: it, rev, said, mayEdit, again }: Props) => {
  const { off, work, changed, overtaken, write, goOn, drop } = useYear(it)
  const { act, busy, failure } = useAct(setYear)
  const [why, setWhy] = useState('')
  const [done, setDone] = useState('')
  const year: Year = { year: it.year, off, work }
  const faults = Object.values(yearFaults(year))
  const save = async () => {
    setDone('')
    const saved = await act({ rev, year, why: why.trim() }, () => again())
    if (!saved) return
    drop()
    setWhy('')
    setDone('存好了。在办的件两三分钟内会按新表重算期限，每件的经过里都会写明。')
    await again()
  }
  const add = (list: 'off' | 'work') => (days: Day[]) =>
    write({
      [list]: [...without(year[list], { from: days[0]?.day ?? '', to: days[days.length - 1]?.day ?? '' }), ...days],
    })
  return (
    <Card title={`${it.year} 年 · ${said}`} className="stack">
      {done ? <Notice tone="good">{done}</Notice> : null}
      {overtaken ? <Overtaken now={it} onGoOn={goOn} onDrop={drop} /> : null}
      <Days
        title="放假"
        none="没有，只休周末"
        days={off}
        mayEdit={mayEdit}
        onOff={(span) => write({ off: without(off, span) })}
      />
      {mayEdit ? <Adding year={it.year} word="放假" name="" onAdd={add('off')} /> : null}
      <Days
        title="周末补班"
        none="没有"
        days={work}
        mayEdit={mayEdit}
        onOff={(span) => write({ work: without(work, span) })}
      />
      {mayEdit ? <Adding year={it.year} word="补班" name="补班" onAdd={add('work')} /> : null}
      {[...new Set(faults)].map((fault) => (
        <Notice key={fault} tone="bad">
          {fault}
        </Notice>
      ))}
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      {changed ? (
        <>
          <Field
            field={{
              key: 'why',
              label: '照什么改的',
              kind: 'text',
              required: true,
              hint: '如：国务院办公厅 2027 年放假通知',
            }}
            value={why}
            change={(words) => setWhy(String(words))}
            leave={() => undefined}
          />
          <Button kind="primary" busy={busy} off={why.trim() === '' || faults.length > 0 || overtaken} onTap={save}>
            {`存 ${it.year} 年`}
          </Button>
          <Button onTap={drop}>不改了</Button>
        </>
      ) : null}
      {mayEdit ? null : <Text className="quiet small">由区级管理员录入。</Text>}
    </Card>
  )
}
