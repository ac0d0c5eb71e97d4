import { Text, View } from '@tarojs/components'
import type { Output } from '../../types/action'
import { roles } from '../../types/action'
import type { me as whoAmI } from '../../types/members'
import { goInstead } from '../lib/routes'
import { type Theme, themes, useSettings } from '../lib/settings'
import type { Called } from '../lib/use-call'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Chips } from '../ui/chips'
import { Facts } from '../ui/facts'
import { Waiting } from '../ui/waiting'
import type { Me } from './offices'
import { signOut } from './people'

type Props = { me: Me | undefined; asked: Called<Output<typeof whoAmI>>; token: string; onLeave: () => void }

const browser = process.env.TARO_ENV === 'h5'
const looks = Object.keys(themes)
  .filter((key): key is Theme => key in themes)
  .map((key) => ({ key, word: themes[key] }))

const Person = ({ of: me, onLeave }: { of: Me; onLeave: () => void }) => {
  const { theme, setTheme } = useSettings()
  const leave = () => {
    signOut()
    onLeave()
  }
  return (
    <Card title={`现在是 ${me.name}${me.sample ? '（示例）' : ''}`}>
      {me.grants.length === 0 ? <Text className="quiet">这个账号没有工作岗位，进不了后台。</Text> : null}
      <Facts of={me.grants.map(({ role, office, title }) => [office, `${title}（${roles[role]}）`])} />
      <View className="account-acts">
        {me.grants.length > 0 ? (
          <Button kind="primary" onTap={() => goInstead('queue')}>
            去待办
          </Button>
        ) : null}
        {browser ? <Button onTap={leave}>退出</Button> : null}
      </View>
      <Text className="quiet small account-look">屏幕颜色</Text>
      <Chips options={looks} chosen={theme} onChoose={setTheme} />
    </Card>
  )
}

/** The account at work here, or why there is none. */
export const Account = ({ me, asked, token, onLeave }: Props) => {
  if (me) return <Person of={me} onLeave={onLeave} />
  if (browser && token === '') return null
  if (!asked.data) return <Waiting of={asked} cards={1} />
  return (
    <Card title="还不认识您">
      <Text className="quiet">这个账号还没有登记，也没有工作岗位。</Text>
    </Card>
  )
}
