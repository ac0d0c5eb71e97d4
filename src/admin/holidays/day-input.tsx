import { Text, View } from '@tarojs/components'
import { Day } from '../../ui/field/day'

type Props = { label: string; value: string; onChange: (day: string) => void }

/** A date: the browser's own picker at a desk, WeChat's on a phone. */
export const DayInput = ({ label, value, onChange }: Props) => (
  <View className="day-input">
    <Text className="field-label">{label}</Text>
    {process.env.TARO_ENV === 'h5' ? (
      <input
        className="box input"
        type="date"
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    ) : (
      <Day
        field={{ key: label, label, kind: 'date', required: true }}
        value={value}
        change={(day) => onChange(String(day))}
        leave={() => undefined}
      />
    )}
  </View>
)
