import { Text, View } from '@tarojs/components'
import { type Span, weekdays } from '../../../types/windows'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import { Tap } from '../../ui/tap'

const all = [1, 2, 3, 4, 5] as const
export const spanWords = ({ days, from, to }: Span): string =>
  `${
    days.length === all.length
      ? '周一到周五'
      : all
          .filter((day) => days.includes(day))
          .map((day) => weekdays[day])
          .join('、')
  } ${from}–${to}`

const nowhere = () => undefined
const Time = ({ word, value, onChange }: { word: string; value: string; onChange: (next: string) => void }) => (
  <Field
    field={{ key: word, label: word, kind: 'text', required: true, hint: '如 09:00' }}
    value={value}
    fault={/^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? undefined : '请写成 09:00 这样'}
    change={(text) => onChange(String(text))}
    leave={nowhere}
  />
)

type LineProps = { of: Span; fault: string | undefined; onChange: (next: Span) => void; onDrop: () => void }
const Line = ({ of: it, fault, onChange, onDrop }: LineProps) => {
  const turn = (day: number) =>
    onChange({ ...it, days: it.days.includes(day) ? it.days.filter((one) => one !== day) : [...it.days, day].sort() })
  return (
    <View className="span-line">
      <View className="chips">
        {all.map((day) => (
          <Tap
            key={day}
            className={it.days.includes(day) ? 'chip on' : 'chip'}
            role="checkbox"
            checked={it.days.includes(day)}
            label={weekdays[day]}
            onTap={() => turn(day)}
          >
            {weekdays[day]}
          </Tap>
        ))}
      </View>
      <View className="span-times">
        <Time word="从" value={it.from} onChange={(from) => onChange({ ...it, from })} />
        <Time word="到" value={it.to} onChange={(to) => onChange({ ...it, to })} />
      </View>
      {fault ? <Text className="fault">{`! ${fault}`}</Text> : null}
      <Button small onTap={onDrop}>
        去掉这一段
      </Button>
    </View>
  )
}

type Props = { of: readonly Span[]; faults: Record<string, string>; onChange: (next: Span[]) => void }
/** Open from … to …, on which days; what lies between is a break, and holidays are closed by themselves. */
export const SpansPart = ({ of, faults, onChange }: Props) => (
  <Card title="哪些时候开">
    <Text className="quiet small">节假日自动不开，补班的日子照周一的时间开。</Text>
    {of.map((span, at) => (
      <Line
        // biome-ignore lint/suspicious/noArrayIndexKey: a span has no name of its own
        key={at}
        of={span}
        fault={faults[`hours.${at}`] ?? (span.days.length === 0 ? '至少选一天' : undefined)}
        onChange={(next) => onChange(of.map((one, n) => (n === at ? next : one)))}
        onDrop={() => onChange(of.filter((_, n) => n !== at))}
      />
    ))}
    <Button onTap={() => onChange([...of, { days: [...all], from: '09:00', to: '11:30' }])}>再加一段</Button>
  </Card>
)
