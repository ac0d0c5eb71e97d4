import { Text, View } from '@tarojs/components'
import { isOneOf } from '../../../types/common'
import { Field } from '../../ui/field/field'
import { Tap } from '../../ui/tap'

type Base = { name: string; label: string; fault?: string; hint?: string }
const nothing = () => undefined

type LineProps = Base & { value: string; free?: boolean; onWrite: (words: string) => void }
export const Line = ({ name, label, fault, hint, value, free = false, onWrite }: LineProps) => (
  <Field
    field={{ key: name, label, kind: 'text', required: !free, hint }}
    value={value}
    fault={fault}
    change={(words) => onWrite(String(words))}
    leave={nothing}
  />
)

type DaysProps = Base & { value: number; onWrite: (days: number) => void }
export const Days = ({ name, label, fault, hint, value, onWrite }: DaysProps) => (
  <Field
    field={{ key: name, label, kind: 'number', required: true, hint }}
    value={value > 0 ? String(value) : ''}
    fault={fault}
    change={(words) => onWrite(Number(String(words).replace(/\D/g, '').slice(0, 3)))}
    leave={nothing}
  />
)

type ManyProps = Base & { value: readonly string[]; onWrite: (lines: string[]) => void }
/** Several short texts, one a line. */
export const Many = ({ name, label, fault, hint = '一行写一条', value, onWrite }: ManyProps) => (
  <Field
    field={{ key: name, label, kind: 'longText', required: true, hint, max: 3000 }}
    value={value.join('\n')}
    fault={fault}
    change={(words) => onWrite(String(words).split('\n'))}
    leave={() => onWrite(value.map((line) => line.trim()).filter(Boolean))}
  />
)

type OneProps<K extends string> = Base & { words: Record<K, string>; value: K; onChoose: (key: K) => void }
type SomeProps<K extends string> = Base & {
  words: Record<K, string>
  value: readonly K[]
  onChoose: (keys: K[]) => void
}
const keysOf = <K extends string>(words: Record<K, string>) => Object.keys(words).filter(isOneOf(words))

type PillProps = { word: string; on: boolean; many: boolean; onTap: () => void }
const Pill = ({ word, on, many, onTap }: PillProps) => (
  <Tap className={on ? 'chip on' : 'chip'} role={many ? 'checkbox' : 'radio'} checked={on} onTap={onTap}>
    {on && many ? `✓ ${word}` : word}
  </Tap>
)

const Pills = ({ label, fault, hint, children }: Omit<Base, 'name'> & { children: React.ReactNode }) => (
  <View className={fault ? 'field wrong' : 'field'}>
    <Text className="field-label">{label}</Text>
    {hint ? <Text className="field-hint">{hint}</Text> : null}
    <View className="chips">{children}</View>
    {fault ? <Text className="fault">{`! ${fault}`}</Text> : null}
  </View>
)

/** One of several words. */
export function OneOf<K extends string>({ label, fault, hint, words, value, onChoose }: OneProps<K>) {
  return (
    <Pills label={label} fault={fault} hint={hint}>
      {keysOf(words).map((key) => (
        <Pill key={key} word={words[key]} on={key === value} many={false} onTap={() => onChoose(key)} />
      ))}
    </Pills>
  )
}

/** Any of several words; the first that was chosen stays first. */
export function SomeOf<K extends string>({ label, fault, hint, words, value, onChoose }: SomeProps<K>) {
  const turn = (key: K) => onChoose(value.includes(key) ? value.filter((one) => one !== key) : [...value, key])
  return (
    <Pills label={label} fault={fault} hint={hint}>
      {keysOf(words).map((key) => (
        <Pill key={key} word={words[key]} on={value.includes(key)} many onTap={() => turn(key)} />
      ))}
    </Pills>
  )
}
