import { Text, View } from '@tarojs/components'
import { said } from '../../ui/role'
import type { Shown } from './words'
import './proposals.css'

/** How far it is, in words and signs; what is behind carries a tick. */
export const StageBar = ({ of }: { of: Shown['bar'] }) => {
  const now = of.find((step) => step.now)
  return (
    <View className="stages" {...said(now ? `走到“${now.word}”这一步` : '全部走完')}>
      {of.map(({ word, done, now: here }, at) => (
        <View key={word} className={`stage${done ? ' done' : ''}${here ? ' now' : ''}`}>
          <View className="stage-sign">{done ? '✓' : String(at + 1)}</View>
          <Text className="stage-word">{word}</Text>
        </View>
      ))}
    </View>
  )
}
