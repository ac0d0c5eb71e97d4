import { Text, View } from '@tarojs/components'
import type { UnitKind, VoteResult } from '../../../types/votes'
import './bars.css'

/** Hundredths of a square metre, as people read them. */
export const metres = (area: number): string => `${(area / 100).toFixed(2)} 平方米`
const percent = (of: number, all: number) => (all === 0 ? 0 : Math.round((of / all) * 1000) / 10)

type BarProps = { word: string; said: string; share: number; won: boolean }
const Bar = ({ word, said, share, won }: BarProps) => (
  <View className="tally">
    <View className="tally-words">
      <Text className="tally-word">{won ? `✓ ${word}` : word}</Text>
      <Text>{said}</Text>
    </View>
    <View className="tally-track">
      <View className={won ? 'tally-bar won' : 'tally-bar'} style={{ width: `${share}%` }} />
    </View>
  </View>
)

type Props = {
  result: VoteResult
  choices: readonly { key: string; word: string }[]
  unit: UnitKind
  entitled: { heads: number; area: number }
  sample: boolean
}

/** The result by heads and, where it counts, by floor area: a bar and its number for each choice. */
export const Bars = ({ result, choices, unit, entitled, sample }: Props) => {
  const word = unit === 'person' ? '人' : '户'
  const wins = (key: string) => key === result.won || (key === 'yes' && result.passed)
  const bar = (key: string, of: { n: number; all: number; said: string; word: string }) => {
    const share = percent(of.n, of.all)
    return <Bar key={key} word={of.word} said={`${of.said} · ${share}%`} share={share} won={wins(key)} />
  }
  const byArea = unit === 'area'
  return (
    <>
      {byArea ? <Text className="label">按户数</Text> : null}
      {choices.map(({ key, word: choice }) => {
        const n = result.heads[key] ?? 0
        return bar(key, { n, all: result.took.heads, said: `${n} ${word}`, word: choice })
      })}
      {byArea ? <Text className="label">按面积</Text> : null}
      {byArea
        ? choices.map(({ key, word: choice }) => {
            const n = result.area[key] ?? 0
            return bar(key, { n, all: result.took.area, said: metres(n), word: choice })
          })
        : null}
      <Text className="quiet small">
        {`参加 ${result.took.heads} ${word}，名册上 ${entitled.heads} ${word}${
          byArea ? `；参加的面积 ${metres(result.took.area)}，一共 ${metres(entitled.area)}` : ''
        }（${sample ? '示例' : '实时'}，从公布的票算出来）`}
      </Text>
      {result.unconfirmed > 0 ? (
        <Text className="quiet small">{`另有 ${result.unconfirmed} 张纸质票到截止时还没有第二人核对，没有算。`}</Text>
      ) : null}
    </>
  )
}
