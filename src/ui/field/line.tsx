import { Input } from '@tarojs/components'
import type { FieldKind } from '../../../types/forms'
import { said } from '../role'
import { type FieldProps, textOf } from './props'
import { Typing } from './typing'

type Keys = {
  weapp: 'text' | 'number' | 'idcard' | 'digit'
  browser: 'text' | 'numeric' | 'decimal' | 'tel'
  fill?: string
}
const words: Keys = { weapp: 'text', browser: 'text' }
const keyboards: Partial<Record<FieldKind, Keys>> = {
  number: { weapp: 'digit', browser: 'decimal' },
  money: { weapp: 'digit', browser: 'decimal' },
  phone: { weapp: 'number', browser: 'tel', fill: 'tel' },
  bankCard: { weapp: 'number', browser: 'numeric' },
  idCard: { weapp: 'idcard', browser: 'text' },
  name: { weapp: 'text', browser: 'text', fill: 'name' },
  address: { weapp: 'text', browser: 'text', fill: 'street-address' },
}
const longest: Partial<Record<FieldKind, number>> = { idCard: 18, phone: 13, bankCard: 23, name: 30, address: 100 }

/** Numbers are often copied with blanks in them; an ID card's x is a capital. */
const tidy = (kind: FieldKind, text: string): string => {
  if (kind === 'idCard') return text.replace(/\s/g, '').toUpperCase()
  return kind === 'phone' || kind === 'bankCard' ? text.replace(/\s/g, '') : text
}

/** One line of writing, with the keyboard that suits it. */
export const Line = ({ field, value, fault, change, leave }: FieldProps) => {
  const keys = keyboards[field.kind] ?? words
  const room = longest[field.kind] ?? 200
  const write = (text: string) => change(tidy(field.kind, text))
  if (process.env.TARO_ENV === 'h5') {
    return (
      <Typing
        className="box input"
        value={textOf(value)}
        inputMode={keys.browser}
        maxLength={room}
        autoComplete={keys.fill ?? 'off'}
        aria-label={field.label}
        aria-invalid={fault !== undefined}
        onChange={write}
        onBlur={leave}
      />
    )
  }
  return (
    <Input
      className="box input"
      value={textOf(value)}
      type={keys.weapp}
      maxlength={room}
      {...said(field.label)}
      onInput={(event) => write(event.detail.value)}
      onBlur={leave}
    />
  )
}
