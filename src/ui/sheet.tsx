import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Head } from './head'
import { modal, useModal } from './modal'
import { catching } from './role'

type Props = { title: string; onClose: () => void; children: ReactNode }

/** A leaf that comes up from below and asks one thing. */
export const Sheet = ({ title, onClose, children }: Props) => {
  useModal(onClose)
  return (
    <View className="sheet-back" {...catching('none')} onClick={onClose}>
      <View className="sheet" {...catching('dialog')} {...modal(title)} onClick={(event) => event.stopPropagation()}>
        <Head title={title} more={{ label: '关闭', onTap: onClose }} />
        {children}
      </View>
    </View>
  )
}
