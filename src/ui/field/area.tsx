import { Text, Textarea } from '@tarojs/components'
import { said } from '../role'
import { type FieldProps, textOf } from './props'

/** Several lines, and how many signs are written. */
export const Area = ({ field, value, fault, change, leave }: FieldProps) => {
  const text = textOf(value)
  const room = field.max ?? 500
  return (
    <>
      {process.env.TARO_ENV === 'h5' ? (
        <textarea
          className="box area"
          rows={4}
          value={text}
          aria-label={field.label}
          aria-invalid={fault !== undefined}
          onChange={(event) => change(event.target.value)}
          onBlur={leave}
        />
      ) : (
        <Textarea
          className="box area"
          value={text}
          maxlength={-1}
          autoHeight
          {...said(field.label)}
          onInput={(event) => change(event.detail.value)}
          onBlur={leave}
        />
      )}
      <Text className="count">{`${text.length} / ${room} 字`}</Text>
    </>
  )
}
