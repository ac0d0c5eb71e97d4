import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './columns.css'

/** What a thing is, and beside it what is done with it; under it where there is no room, and not on paper. */
export const Columns = ({ children, side }: { children: ReactNode; side: ReactNode }) => (
  <View className="columns">
    <View className="columns-main">{children}</View>
    <View className="columns-side no-print">{side}</View>
  </View>
)
