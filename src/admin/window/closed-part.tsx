import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Terms } from '../../../types/windows'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import { Line } from '../../ui/line'
import { DayInput } from '../holidays/day-input'

type Closed = Terms['closed']
type Props = { of: Closed; faults: Record<string, string>; onChange: (next: Closed) => void }

const Adding = ({ onAdd }: { onAdd: (one: Closed[number]) => void }) => {
  const [day, setDay] = useState('')
  const [why, setWhy] = useState('')
  const ready = day !== '' && why.trim() !== ''
  const add = () => {
    onAdd({ day, why: why.trim() })
    setDay('')
    setWhy('')
  }
  return (
    <View className="span-line">
      <DayInput label="停办哪一天" value={day} onChange={setDay} />
      <Field
        field={{
          key: 'closedWhy',
          label: '为什么停办',
          kind: 'text',
          required: true,
          max: 30,
          hint: '居民会看到这句话',
        }}
        value={why}
        fault={undefined}
        change={(text) => setWhy(String(text))}
        leave={() => undefined}
      />
      <Button off={!ready} onTap={add}>
        {ready ? '加上这一天' : '先选日子、写原因'}
      </Button>
    </View>
  )
}

/** Days on which the window is closed besides the holidays. */
export const ClosedPart = ({ of, faults, onChange }: Props) => (
  <Card title="哪几天停办">
    {of.map(({ day, why }, at) => (
      <Line key={day} title={`${day} ${why}`}>
        {faults[`closed.${at}`] ? <Text className="fault">{`! ${faults[`closed.${at}`]}`}</Text> : null}
        <Button small onTap={() => onChange(of.filter((_, n) => n !== at))}>
          去掉
        </Button>
      </Line>
    ))}
    <Adding onAdd={(one) => onChange([...of, one])} />
  </Card>
)
