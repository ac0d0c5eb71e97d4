import { View } from '@tarojs/components'
import { said } from './role'

const widths = ['62%', '88%', '46%', '74%', '80%', '55%']
const shapes = ['first', 'second', 'third', 'fourth']

const waits = process.env.TARO_ENV === 'h5' ? { role: 'status' } : { 'aria-role': 'status' }

/** The shape of what is coming; it stands still, for those whom movement disturbs. */
export const Skeleton = ({ cards = 2, lines = 4 }: { cards?: number; lines?: number }) => (
  <View className="stack" {...said('正在打开')} {...waits}>
    {shapes.slice(0, cards).map((shape) => (
      <View className="card" key={shape}>
        {widths.slice(0, lines).map((width) => (
          <View className="bones" key={width} style={{ width }} />
        ))}
      </View>
    ))}
  </View>
)
