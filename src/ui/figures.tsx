import { Text, View } from '@tarojs/components'
import { type Tone, toneSigns } from './tag'
import { Tap } from './tap'
import './figures.css'

type Figure<K extends string> = { key: K; word: string; value: string; note?: string; tone?: Tone }
type Props<K extends string> = {
  of: readonly Figure<K>[]
  on?: K | undefined
  /** What a tap on one leads to, in words after the figure, and how to get there. */
  opens?: { word: string; onOpen: (key: K) => void }
}

/** Figures side by side, the number large; each may open the records behind it. */
export function Figures<K extends string>({ of, on, opens }: Props<K>) {
  return (
    <View className="figures">
      {of.map(({ key, word, value, note, tone = 'plain' }) => {
        const inside = (
          <>
            <Text className="figure-word">{toneSigns[tone] + word}</Text>
            <Text className="figure-count">{value}</Text>
            {note ? <Text className="figure-word">{note}</Text> : null}
          </>
        )
        const look = `figure ${tone}${key === on ? ' on' : ''}`
        return opens ? (
          <Tap key={key} className={look} label={`${word} ${value}${opens.word}`} onTap={() => opens.onOpen(key)}>
            {inside}
          </Tap>
        ) : (
          <View key={key} className={look}>
            {inside}
          </View>
        )
      })}
    </View>
  )
}
