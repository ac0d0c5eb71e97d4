import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Head } from '../../ui/head'
import { Sheet } from '../../ui/sheet'
import { useKeys } from './keys'

type Props = { title: string; wide: boolean; onClose: () => void; children: ReactNode }

/** Where a decision is written: beside the case where there is room, over it where there is none. */
export const Panel = ({ title, wide, onClose, children }: Props) => {
  useKeys({ escape: onClose }, 1)
  if (!wide) {
    return (
      <Sheet title={title} onClose={onClose}>
        {children}
      </Sheet>
    )
  }
  return (
    <View className="card panel">
      <Head title={title} more={{ label: '收起', onTap: onClose }} />
      {children}
    </View>
  )
}
