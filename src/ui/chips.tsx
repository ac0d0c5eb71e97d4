import { View } from '@tarojs/components'
import { Tap } from './tap'

type Option<K extends string> = { key: K; word: string }
type Props<K extends string> = { options: readonly Option<K>[]; chosen?: K; onChoose: (key: K) => void }

/** One of several words to choose from. */
export function Chips<K extends string>({ options, chosen, onChoose }: Props<K>) {
  return (
    <View className="chips">
      {options.map(({ key, word }) => (
        <Tap
          key={key}
          className={key === chosen ? 'chip on' : 'chip'}
          role={chosen === undefined ? 'button' : 'radio'}
          checked={chosen === undefined ? undefined : key === chosen}
          onTap={() => onChoose(key)}
        >
          {word}
        </Tap>
      ))}
    </View>
  )
}
