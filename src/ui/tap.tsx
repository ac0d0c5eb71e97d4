import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { touchable } from './role'

type Props = {
  className?: string
  role?: 'button' | 'link' | 'radio' | 'checkbox' | 'tab' | 'switch'
  label?: string
  checked?: boolean
  off?: boolean
  onTap?: () => void
  children: ReactNode
}

/** Anything that a finger may press. */
export const Tap = ({ className, children, ...act }: Props) => (
  <View className={className} {...touchable(act)}>
    {children}
  </View>
)
