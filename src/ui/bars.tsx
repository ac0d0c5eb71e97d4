import { Text, View } from '@tarojs/components'
import './bars.css'

/** `share`: of a hundred. `won`: the one that carries it; a tick says so besides the colour. */
type Bar = { key: string; word: string; said: string; share: number; won?: boolean }

/** Shares side by side: a word, its number, and a bar as long as its share. */
export const Bars = ({ of }: { of: readonly Bar[] }) => (
  <>
    {of.map(({ key, word, said, share, won }) => (
      <View className="bar" key={key}>
        <View className="bar-words">
          <Text className="bar-word">{won ? `✓ ${word}` : word}</Text>
          <Text>{said}</Text>
        </View>
        <View className="bar-track">
          <View className={won ? 'bar-share won' : 'bar-share'} style={{ width: `${share}%` }} />
        </View>
      </View>
    ))}
  </>
)
