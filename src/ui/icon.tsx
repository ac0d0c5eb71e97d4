import { View } from '@tarojs/components'
import type { IconName } from './icon-names'

/** A drawing in the colour of the text around it; it says nothing that words beside it do not. */
export const Icon = ({ name }: { name: IconName }) => <View className={`icon i-${name}`} />
