import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Head } from './head'

type Props = { title?: string; more?: { label: string; onTap: () => void }; className?: string; children: ReactNode }

export const Card = ({ title, more, className = '', children }: Props) => (
  <View className={`card ${className}`}>
    {title ? <Head title={title} more={more} /> : null}
    {children}
  </View>
)
