import { View } from '@tarojs/components'
import { Tap } from '../tap'
import type { FieldProps } from './props'

type OptionProps = { word: string; on: boolean; many?: boolean; onTap: () => void }
const Option = ({ word, on, many = false, onTap }: OptionProps) => (
  <Tap
    className={`option marked${many ? ' square' : ''}${on ? ' on' : ''}`}
    role={many ? 'checkbox' : 'radio'}
    checked={on}
    onTap={onTap}
  >
    {word}
  </Tap>
)

/** One of several. */
export const Choice = ({ field, value, change }: FieldProps) => (
  <View>
    {field.options?.map((word) => (
      <Option key={word} word={word} on={value === word} onTap={() => change(word)} />
    ))}
  </View>
)

/** Any of several, kept in the order in which they are offered. */
export const Choices = ({ field, value, change }: FieldProps) => {
  const chosen = Array.isArray(value) ? value : []
  const turn = (word: string) =>
    change((field.options ?? []).filter((one) => (one === word ? !chosen.includes(one) : chosen.includes(one))))
  return (
    <View>
      {field.options?.map((word) => (
        <Option key={word} many word={word} on={chosen.includes(word)} onTap={() => turn(word)} />
      ))}
    </View>
  )
}

/** Yes or no, as two large buttons. */
export const YesNo = ({ value, change }: FieldProps) => (
  <View className="pair">
    <Option word="是" on={value === true} onTap={() => change(true)} />
    <Option word="否" on={value === false} onTap={() => change(false)} />
  </View>
)
