import { Text } from '@tarojs/components'
import type { Output } from '../../../types/action'
import { endOtherSessions, endSession, mostSessions, sessions } from '../../../types/sign-in'
import { now } from '../../lib/chance'
import { lately } from '../../lib/format'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Line } from '../../ui/line'
import { Notice } from '../../ui/notice'
import { Tag } from '../../ui/tag'
import { Waiting } from '../../ui/waiting'

type One = Output<typeof sessions>['items'][number]
const Session = ({ of: it, busy, onEnd }: { of: One; busy: boolean; onEnd: () => void }) => (
  <Line
    title={it.device}
    notes={[`网络地址 ${it.from} · ${lately(it.at, now())} 登录 · 最近用过 ${lately(it.seenAt, now())}`]}
  >
    {it.here ? (
      <Tag tone="good">就是这里</Tag>
    ) : (
      <Button small busy={busy} onTap={onEnd}>
        结束
      </Button>
    )}
  </Line>
)

/** Where one is signed in with a browser, and how to end it there. */
export const MySessions = () => {
  const asked = useCall(sessions, {})
  const [one, others] = [useAct(endSession), useAct(endOtherSessions)]
  const trouble = one.failure ?? others.failure
  const list = asked.data?.items ?? []
  const elsewhere = list.filter(({ here }) => !here).length
  const busy = one.busy || others.busy
  return (
    <Card title="我的登录">
      <Text className="quiet small">{`在浏览器里登录的地方，最多 ${mostSessions} 处；十二小时后，或两小时没人用，自己结束。`}</Text>
      {trouble ? <Notice tone="bad">{trouble.message}</Notice> : null}
      {list.map((it) => (
        <Session key={it.id} of={it} busy={busy} onEnd={() => one.act({ id: it.id })} />
      ))}
      {asked.data && list.length === 0 ? <Text className="quiet">没有在浏览器里登录。</Text> : null}
      {elsewhere > 1 ? (
        <Button kind="danger" busy={busy} onTap={() => others.act({})}>
          {list.some(({ here }) => here) ? '结束别处的全部登录' : '结束全部登录'}
        </Button>
      ) : null}
      {asked.data ? null : <Waiting of={asked} cards={1} />}
    </Card>
  )
}
