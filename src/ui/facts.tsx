import { Text, View } from '@tarojs/components'
import { Fragment } from 'react'

/** Names and values, side by side. */
export const Facts = ({ of }: { of: [name: string, value: string][] }) => (
  <View className="facts">
    {of.map(([name, value]) => (
      <Fragment key={name}>
        <Text className="fact-name">{name}</Text>
        <Text>{value}</Text>
      </Fragment>
    ))}
  </View>
)
