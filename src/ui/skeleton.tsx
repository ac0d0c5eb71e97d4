import { View } from '@tarojs/components'
import { said } from './role'

const waits = process.env.TARO_ENV === 'h5' ? { role: 'status' } : { 'aria-role': 'status' }

/** The shape of what is coming, drawn by the style alone; it stands still, for those whom movement disturbs. */
export const Skeleton = ({ cards = 2 }: { cards?: 1 | 2 }) => (
  <View className={cards === 1 ? 'bones one' : 'bones'} {...said('正在打开')} {...waits} />
)
