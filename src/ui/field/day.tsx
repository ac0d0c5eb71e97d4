import { Picker, Text, View } from '@tarojs/components'
import { said } from '../role'
import { type FieldProps, textOf } from './props'

/** A date, picked and not typed. */
export const Day = ({ field, value, change }: FieldProps) => {
  const text = textOf(value)
  if (process.env.TARO_ENV === 'h5') {
    return (
      <input
        className="box input"
        type="date"
        value={text}
        min="1900-01-01"
        max="2099-12-31"
        aria-label={field.label}
        onChange={(event) => change(event.target.value)}
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
