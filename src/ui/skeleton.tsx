import { View } from '@tarojs/components'
import { said } from './role'

const widths = ['62%', '88%', '46%', '74%', '80%', '55%']

/** The shape of what is coming; it stands still, for those whom movement disturbs. */
export const Skeleton = ({ cards = 2, lines = 4 }: { cards?: number; lines?: number }) => (
  <View className="stack" {...said('正在打开')}>
    {Array.from({ length: cards }, (_, card) => (
      <View className="card" key={`card${card + 1}`}>
        {Array.from({ length: lines }, (_, line) => (
          <View className="bones" key={`line${line + 1}`} style={{ width: widths[(card + line) % widths.length] }} />
        ))}
      </View>
    ))}
  </View>
)
