import { Text, View } from '@tarojs/components'
import type { FieldKind } from '../../../types/forms'
import { Area } from './area'
import { Choice, Choices, YesNo } from './choice'
import { Day } from './day'
import { Line } from './line'
import type { FieldProps } from './props'
import '../form.css'

const controls: Partial<Record<FieldKind, (props: FieldProps) => React.JSX.Element>> = {
  longText: Area,
  date: Day,
  choice: Choice,
  choices: Choices,
  yesNo: YesNo,
}

/** One question of a form: its label always in sight, its hint, and under it what is wrong. */
export const Field = (props: FieldProps) => {
  const { field, fault } = props
  const Control = controls[field.kind] ?? Line
  return (
    <View className={fault ? 'field wrong' : 'field'} id={`field-${field.key}`}>
      <Text className="field-label">{field.label}</Text>
      {field.required || field.label.includes('可不填') ? null : <Text className="field-free">（可不填）</Text>}
      {field.hint ? <Text className="field-hint">{field.hint}</Text> : null}
      <Control {...props} />
      {fault ? <Text className="fault">{`! ${fault}`}</Text> : null}
    </View>
  )
}
