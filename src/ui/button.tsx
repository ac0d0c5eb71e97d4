import { View } from '@tarojs/components'
import { touchable } from './role'

type Props = {
  kind?: 'primary' | 'plain' | 'danger'
  small?: boolean
  /** At work: says so, and a second tap does nothing. */
  busy?: boolean
  off?: boolean
  onTap: () => void
  children: string
}

export const Button = ({ kind = 'plain', small = false, busy = false, off = false, onTap, children }: Props) => {
  const idle = !busy && !off
  const look = `btn ${kind}${small ? ' small' : ''}${idle ? '' : ' off'}`
  return (
    <View className={look} {...touchable({ off: !idle, onTap: idle ? onTap : undefined })}>
      {busy ? `${children} …` : children}
    </View>
  )
}
