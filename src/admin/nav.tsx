import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Role } from '../../types/action'
import { goInstead } from '../lib/routes'
import type { IconName } from '../ui/icon-names'
import { Sheet } from '../ui/sheet'
import { Tap } from '../ui/tap'
import { grantsAs, type Me } from './offices'
import type { Width } from './use-width'
import './nav.css'

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
const desk: readonly Role[] = ['reviewer', 'supervisor', 'admin']
/** `only`: shown to those who hold one of these roles somewhere. */
const ways: Way[] = [
  { place: 'queue', word: '待办', icon: 'inbox', group: '办事' },
  { place: 'behalf', word: '代办', icon: 'help', group: '办事', only: ['reviewer', 'supervisor'] },
  { place: 'window', word: '预约', icon: 'business', group: '办事', only: desk },
  { place: 'hosted', word: '活动', icon: 'veteran', group: '大家的事', only: desk },
  { place: 'voicesDesk', word: '提案', icon: 'chat', group: '大家的事', only: desk },
  { place: 'meetingsDesk', word: '会议', icon: 'desk', group: '大家的事', only: desk },
  { place: 'late', word: '督办', icon: 'clock', group: '管理', only: ['supervisor'] },
  { place: 'audit', word: '审计', icon: 'file', group: '管理', only: ['auditor'] },
  { place: 'catalog', word: '服务目录', icon: 'services', group: '管理' },
  { place: 'staff', word: '人员', icon: 'travel', group: '管理', only: ['admin'] },
  { place: 'holidays', word: '节假日', icon: 'daily', group: '管理', only: ['admin'] },
  { place: 'signIn', word: '我', icon: 'me', group: '' },
]
const waysFor = (me: Me | undefined) =>
  ways.filter(({ only }) => !only || (me && only.some((role) => grantsAs(role, me).length > 0)))

/** What belongs together stands together, under a word of its own where there is room. */
const groupsOf = (shown: readonly Way[]) => {
  const names = [...new Set(shown.map(({ group }) => group))]
  return names.map((name) => ({ name, ways: shown.filter(({ group }) => group === name) }))
}

/** A phone has room for five: where one is, the first others, and a way to the rest. */
const firstFew = (shown: readonly Way[], at: Place): readonly Way[] => {
  if (shown.length <= 5) return shown
  const few = shown.slice(0, 4)
  return few.some(({ place }) => place === at)
    ? few
    : [...few.slice(0, 3), ...shown.filter(({ place }) => place === at)]
}

/** `inside`: a page that was come to from that place, which then leads back. */
type WayProps = { way: Way; here: boolean; inside: boolean }
const WayThere = ({ way: { place, word, icon }, here, inside }: WayProps) => (
  <Tap
    className={`nav-item drawn i-${icon} ${here ? 'on' : ''}`}
    role="link"
    label={here && !inside ? `${word}，现在这里` : word}
    onTap={() => (here && !inside ? undefined : goInstead(place))}
  >
    {word}
  </Tap>
)

const Who = ({ me }: { me: Me }) => (
  <View className="nav-me">
    <Text className="nav-who">{me.name}</Text>
    {me.grants[0] ? <Text>{me.grants[0].office}</Text> : null}
    {process.env.TARO_ENV === 'h5' ? (
      <Tap className="nav-change" label="换人或退出" onTap={() => goInstead('signIn')}>
        换人
      </Tap>
    ) : null}
  </View>
)

type Props = { at: Place; me: Me | undefined; width: Width; inside: boolean }

const PhoneNav = ({ at, me, inside }: Props) => {
  const [open, setOpen] = useState(false)
  const shown = waysFor(me)
  const few = firstFew(shown, at)
  const one = (way: Way) => <WayThere key={way.place} way={way} here={way.place === at} inside={inside} />
  return (
    <View className="nav">
      {few.map(one)}
      {few.length < shown.length ? (
        <Tap className="nav-item drawn i-more" onTap={() => setOpen(true)}>
          更多
        </Tap>
      ) : null}
      {open ? (
        <Sheet title="去哪里" onClose={() => setOpen(false)}>
          {groupsOf(shown.filter((way) => !few.includes(way))).map(({ name, ways }) => (
            <View key={name}>
              <Text className="label">{name || '这个账号'}</Text>
              <View className="nav-rest">{ways.map(one)}</View>
            </View>
          ))}
        </Sheet>
      ) : null}
    </View>
  )
}

/** The way between the staff's pages: words at the side, a rail on a tablet, five and the rest on a phone. */
export const Nav = (props: Props) => {
  const { at, me, width, inside } = props
  if (width === 'narrow') return <PhoneNav {...props} />
  return (
    <View className="nav">
      <Text className="nav-name">云社区 后台</Text>
      {groupsOf(waysFor(me)).map((group) => (
        <View className="nav-group" key={group.name}>
          {group.name ? <Text className="nav-title">{group.name}</Text> : null}
          {group.ways.map((way) => (
            <WayThere key={way.place} way={way} here={way.place === at} inside={inside} />
          ))}
        </View>
      ))}
      {me ? <Who me={me} /> : null}
    </View>
  )
}
