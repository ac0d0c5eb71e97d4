import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import type { Role } from '../../types/action'
import { goBack, goInstead } from '../lib/routes'
import { useLook } from '../lib/settings'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icon-names'
import { Tap } from '../ui/tap'
import { grantsAs, type Me } from './offices'
import type { Width } from './use-width'
import './admin.css'
import './nav.css'
import './plain.css'

export type Place =
  | 'queue'
  | 'behalf'
  | 'late'
  | 'audit'
  | 'catalog'
  | 'staff'
  | 'holidays'
  | 'window'
  | 'hosted'
  | 'voicesDesk'
  | 'meetingsDesk'
  | 'signIn'
type Way = { place: Place; word: string; icon: IconName; only?: readonly Role[]; group: string }
/** `only`: shown to those who hold one of these roles somewhere. */
const ways: Way[] = [
  { place: 'queue', word: '待办', icon: 'inbox', group: '办事' },
  { place: 'behalf', word: '代办', icon: 'help', group: '办事', only: ['reviewer', 'supervisor'] },
  { place: 'window', word: '预约', icon: 'daily', group: '办事', only: ['reviewer', 'supervisor', 'admin'] },
  { place: 'hosted', word: '活动', icon: 'plus', group: '大家的事', only: ['reviewer', 'supervisor', 'admin'] },
  { place: 'voicesDesk', word: '提案', icon: 'chat', group: '大家的事', only: ['reviewer', 'supervisor', 'admin'] },
  { place: 'meetingsDesk', word: '会议', icon: 'check', group: '大家的事', only: ['reviewer', 'supervisor', 'admin'] },
  { place: 'late', word: '督办', icon: 'clock', group: '管理', only: ['supervisor'] },
  { place: 'audit', word: '审计', icon: 'file', group: '管理', only: ['auditor'] },
  { place: 'catalog', word: '服务目录', icon: 'services', group: '管理' },
  { place: 'staff', word: '人员', icon: 'desk', group: '管理', only: ['admin'] },
  { place: 'holidays', word: '节假日', icon: 'daily', group: '管理', only: ['admin'] },
  { place: 'signIn', word: '我', icon: 'me', group: '' },
]
const waysFor = (me: Me | undefined) =>
  ways.filter(({ only }) => !only || (me && only.some((role) => grantsAs(role, me).length > 0)))

/** What belongs together stands together, under a word of its own where there is room. */
const groupsFor = (me: Me | undefined) => {
  const shown = waysFor(me)
  const names = [...new Set(shown.map(({ group }) => group))]
  return names.map((name) => ({ name, ways: shown.filter(({ group }) => group === name) }))
}

const Nav = ({ at, me }: { at: Place; me: Me | undefined }) => (
  <View className="nav">
    <View className="nav-name">
      <View>云社区</View>
      <View>后台</View>
    </View>
    {groupsFor(me).map((group) => (
      <View className="nav-group" key={group.name}>
        {group.name ? <Text className="nav-title">{group.name}</Text> : null}
        {group.ways.map(({ place, word, icon }) => (
          <Tap
            key={place}
            className={`nav-item drawn i-${icon} ${place === at ? 'on' : ''}`}
            role="link"
            label={place === at ? `${word}，现在这里` : undefined}
            onTap={() => (place === at ? undefined : goInstead(place))}
          >
            {word}
          </Tap>
        ))}
      </View>
    ))}
    {me ? (
      <View className="nav-me">
        <Text className="nav-who">{me.name}</Text>
        {me.grants[0] ? <Text className="nav-office">{me.grants[0].office}</Text> : null}
        {process.env.TARO_ENV === 'h5' ? (
          <Tap className="nav-change" label="换人或退出" onTap={() => goInstead('signIn')}>
            换人
          </Tap>
        ) : null}
      </View>
    ) : null}
  </View>
)

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
      <Nav at={at} me={me} />
    )}
    <View className="desk-main">{children}</View>
  </View>
)
