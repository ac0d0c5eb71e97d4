import { View } from '@tarojs/components'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import type { Day } from './form'

const nowhere = () => undefined
const weekLater = (day: string): string => {
  const at = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(at) ? day : new Date(at + 7 * 86_400_000).toISOString().slice(0, 10)
}

type Props = { of: Day[]; faults: Record<string, string>; onChange: (next: Day[]) => void }
/** When it takes place: one session or a series; the next one is offered a week later at the same hours. */
export const SessionsPart = ({ of: days, faults, onChange }: Props) => {
  const write = (at: number, part: Partial<Day>) =>
    onChange(days.map((one, n) => (n === at ? { ...one, ...part } : one)))
  const last = days[days.length - 1]
  const add = () =>
    onChange([...days, last ? { ...last, day: weekLater(last.day) } : { day: '', from: '19:00', to: '20:00' }])
  return (
    <Card title="什么时候">
      {days.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a session is known by its place in the series
        <View key={at} className="session-row">
          <Field
            field={{
              key: `day${at}`,
              label: days.length > 1 ? `第 ${at + 1} 场` : '日期',
              kind: 'date',
              required: true,
            }}
            value={one.day}
            fault={faults[`sessions.${at}`]}
            change={(day) => write(at, { day: String(day) })}
            leave={nowhere}
          />
          <Field
            field={{ key: `from${at}`, label: '几点开始', kind: 'text', required: true, max: 5 }}
            value={one.from}
            change={(from) => write(at, { from: String(from) })}
            leave={nowhere}
          />
          <Field
            field={{ key: `to${at}`, label: '几点结束', kind: 'text', required: true, max: 5 }}
            value={one.to}
            change={(to) => write(at, { to: String(to) })}
            leave={nowhere}
          />
          {days.length > 1 ? (
            <Button small onTap={() => onChange(days.filter((_, n) => n !== at))}>
              {`去掉第 ${at + 1} 场`}
            </Button>
          ) : null}
        </View>
      ))}
      <Button small onTap={add}>
        再加一场（下一周同一时间）
      </Button>
    </Card>
  )
}
