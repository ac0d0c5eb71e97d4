import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { goBack, goInstead } from '../lib/routes'
import { useLook } from '../lib/settings'
import { Icon } from '../ui/icon'
import { Tap } from '../ui/tap'
import { Nav, type Place } from './nav'
import type { Me } from './offices'
import type { Width } from './use-width'
import './admin.css'
import './plain.css'

/** Back to where one came from; the queue when the case was the first page opened. */
const leave = () => (Taro.getCurrentPages().length > 1 ? goBack() : goInstead('queue'))

const BackBar = ({ title }: { title: string }) => (
  <View className="topbar">
    <View className="topbar-in">
      <Tap className="topbar-back" label="返回" onTap={leave}>
        <Icon name="left" />
      </Tap>
      <Text className="topbar-title">{title}</Text>
    </View>
  </View>
)

type Props = { at: Place; width: Width; me?: Me; back?: string; children: ReactNode }

/** The frame of the staff's pages: the way between them, at the side where there is room. */
export const Shell = ({ at, width, me, back, children }: Props) => (
  <View className={`page desk ${width} ${useLook()}`}>
    {back && width === 'narrow' ? (
      process.env.TARO_ENV === 'h5' ? (
        <BackBar title={back} />
      ) : null
    ) : (
      <Nav at={at} me={me} width={width} inside={back !== undefined} />
    )}
    <View className="desk-main">{children}</View>
  </View>
)
