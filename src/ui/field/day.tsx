import { Picker, Text, View } from '@tarojs/components'
import { said } from '../role'
import { type FieldProps, textOf } from './props'

/** A date, picked and not typed. */
export const Day = ({ field, value, fault, change, leave }: FieldProps) => {
  const text = textOf(value)
  if (process.env.TARO_ENV === 'h5') {
    return (
      <input
        className="box input"
        type="date"
        min="1900-01-01"
        max="2099-12-31"
        value={text}
        aria-label={field.label}
        aria-invalid={fault !== undefined}
        onChange={(event) => change(event.target.value)}
        onBlur={leave}
      />
    )
  }
  return (
    <Picker
      mode="date"
      value={text}
      start="1900-01-01"
      end="2099-12-31"
      onChange={(event) => change(event.detail.value)}
    >
      <View className="box day" {...said(`${field.label}，${text || '请选日期'}`)}>
        <Text className={text ? '' : 'quiet'}>{text || '请选日期'}</Text>
      </View>
    </Picker>
  )
}
