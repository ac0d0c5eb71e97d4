import { Text } from '@tarojs/components'
import type { Output } from '../../../types/action'
import { attended, closeSession } from '../../../types/check-in'
import { askFirst, say } from '../../lib/ask-first'
import { useStands } from '../../lib/later'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Line } from '../../ui/line'
import { Link } from '../../ui/link'
import { Notice } from '../../ui/notice'
import type { Where } from './core'

type Seen = Output<typeof attended>
type Who = { household: string; person: string }
type Row = Who & { name: string; note: string }

const Awaited = ({ of: it, onName }: { of: Row; onName: (who: Who) => void }) => (
  <Line title={it.name} notes={[it.note]}>
    <Link label={`${it.name} 签到`} onTap={() => onName(it)}>
      签到
    </Link>
  </Line>
)

const Doubts = ({ of: { conflicts, uncounted } }: { of: Seen }) => (
  <>
    {conflicts.map(({ seat, name, sources }) => (
      <Notice key={seat} tone="wait">{`${name}有 ${sources.length} 次签到：${sources
        .map(({ who, staff, device }) => `${who ?? staff}（${device.slice(-4)}）`)
        .join('、')}，算最早的一次`}</Notice>
    ))}
    {uncounted.length > 0 ? <Notice tone="bad">{`有 ${uncounted.length} 次扫码没有算，请核对名单`}</Notice> : null}
  </>
)

/** Minutes of those who left; who forgot is taken down as having stayed, once the session is over. */
const Minutes = ({ of: { came, over }, where, onDone }: { of: Seen; where: Where; onDone: () => void }) => {
  const { act, busy, failure } = useAct(closeSession)
  const still = came.filter(({ minutes }) => minutes === null).length
  const sum = came.reduce((total, { minutes }) => total + (minutes ?? 0), 0)
  const close = async () => {
    if (!(await askFirst('都算到结束？', `还有 ${still} 人没有签退，时长都算到活动结束。`))) return
    const done = await act(where)
    if (!done) return
    say(`${done.n} 人的时长记好了`)
    onDone()
  }
  return (
    <>
      <Text>{`签退了 ${came.length - still} 人，一共 ${sum} 分钟`}</Text>
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      {still > 0 && over ? <Button busy={busy} onTap={close}>{`没签退的 ${still} 人都算到结束`}</Button> : null}
    </>
  )
}

/** Who came and who is awaited; those without a ticket are checked in by their name. */
export const ListPart = ({ where, onName }: { where: Where; onName: (who: Who) => Promise<void> }) => {
  const asked = useCall(attended, where, { enabled: useStands() })
  const it = asked.data
  if (!it) return null
  const named = (who: Who) => onName(who).then(asked.again)
  const waiting = new Set(it.asked.map(({ household, person }) => `${household}:${person}`))
  const missing = it.missing.filter(({ household, person }) => !waiting.has(`${household}:${person}`))
  return (
    <Card title={`到了 ${it.came.length} 人，还差 ${it.missing.length} 人`} className="stack">
      <Doubts of={it} />
      {it.hours ? <Minutes of={it} where={where} onDone={asked.again} /> : null}
      {it.asked.map((one) => (
        <Awaited key={`${one.household}${one.person}`} of={{ ...one, note: '扫了墙上的码，等您确认' }} onName={named} />
      ))}
      {missing.map((one) => (
        <Awaited key={`${one.household}${one.person}`} of={{ ...one, note: one.family }} onName={named} />
      ))}
      <Button small onTap={asked.again}>
        看最新的
      </Button>
    </Card>
  )
}
