import { Text, View } from '@tarojs/components'
import { Tap } from './tap'

type Props = { title: string; more?: { label: string; onTap: () => void } }

/** A section's title, and the way to more of it. */
export const Head = ({ title, more }: Props) =>
  more ? (
    <View className="head">
      <Text className="head-title">{title}</Text>
      <Tap className="head-more" onTap={more.onTap}>
        {more.label}
      </Tap>
    </View>
  ) : (
    <Text className="head head-title">{title}</Text>
  )
