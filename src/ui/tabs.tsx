import { View } from '@tarojs/components'
import { Tap } from './tap'
import './tabs.css'

type Tab<K extends string> = { key: K; word: string }
type Props<K extends string> = { of: readonly Tab<K>[]; on: K; onTurn: (key: K) => void }

const list = process.env.TARO_ENV === 'h5' ? { role: 'tablist' } : { 'aria-role': 'tablist' }

/** Views of one thing, of which one stands below; what only sifts a list are chips. */
export function Tabs<K extends string>({ of, on, onTurn }: Props<K>) {
  return (
    <View className="tabs no-print" {...list}>
      {of.map(({ key, word }) => (
        <Tap
          key={key}
          className={key === on ? 'tab on' : 'tab'}
          role="tab"
          checked={key === on}
          label={word}
          onTap={() => onTurn(key)}
        >
          {word}
        </Tap>
      ))}
    </View>
  )
}
