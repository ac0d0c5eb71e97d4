import { Text } from '@tarojs/components'
import type { UnitKind, VoteResult } from '../../../types/votes'
import { Bars } from '../../ui/bars'

/** Hundredths of a square metre, as people read them. */
export const metres = (area: number): string => `${(area / 100).toFixed(2)} 平方米`
const percent = (of: number, all: number) => (all === 0 ? 0 : Math.round((of / all) * 1000) / 10)

type Props = {
  result: VoteResult
  choices: readonly { key: string; word: string }[]
  unit: UnitKind
  entitled: { heads: number; area: number }
  sample: boolean
}

/** The result by heads and, where it counts, by floor area: a bar and its number for each choice. */
export const Tally = ({ result, choices, unit, entitled, sample }: Props) => {
  const word = unit === 'person' ? '人' : '户'
  const wins = (key: string) => key === result.won || (key === 'yes' && result.passed)
  const bars = (counted: Record<string, number>, all: number, saying: (n: number) => string) =>
    choices.map(({ key, word: choice }) => {
      const n = counted[key] ?? 0
      const share = percent(n, all)
      return { key, word: choice, said: `${saying(n)} · ${share}%`, share, won: wins(key) }
    })
  const byArea = unit === 'area'
  return (
    <>
      {byArea ? <Text className="label">按户数</Text> : null}
      <Bars of={bars(result.heads, result.took.heads, (n) => `${n} ${word}`)} />
      {byArea ? (
        <>
          <Text className="label">按面积</Text>
          <Bars of={bars(result.area, result.took.area, metres)} />
        </>
      ) : null}
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
