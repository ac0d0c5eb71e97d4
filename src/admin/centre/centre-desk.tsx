import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../types/action'
import { confirmVisit, desk } from '../../../types/centres'
import { say } from '../../lib/ask-first'
import { now } from '../../lib/chance'
import { lately } from '../../lib/format'
import { go } from '../../lib/routes'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import { Line } from '../../ui/line'
import { Notice } from '../../ui/notice'
import { Qr } from '../../ui/qr'
import { Waiting } from '../../ui/waiting'
import { RoomsPart } from './rooms-part'

type Shown = Output<typeof desk>

const Visits = ({ it }: { it: Shown }) => {
  const { act, busy, failure } = useAct(confirmVisit)
  const confirm = async (id: string, rev: number) => {
    if (await act({ id, rev })) say('记下了')
  }
  return (
    <Card title={`今天到访 ${it.visits} 人（实时）`} className="stack no-print">
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      {it.asked.length === 0 ? (
        <Text className="quiet">没有等着确认的。扫墙上码的人，要您看见了点一下才算。</Text>
      ) : null}
      {it.asked.map(({ id, rev, name, at }) => (
        <Line key={id} title={name} notes={[`${lately(at, now())}扫的码`]}>
          <Button small busy={busy} onTap={() => confirm(id, rev)}>
            看见了，记下
          </Button>
        </Line>
      ))}
    </Card>
  )
}

const Wall = ({ it }: { it: Shown }) => (
  <Card title="贴在墙上的码">
    <View className="wall-code">
      <Text className="print-only list-title">{`${it.name} · 到访和签到`}</Text>
      <Qr rows={it.printed} label="贴在墙上的到访码" />
      <Text className="quiet">微信扫一扫，再请服务台的同志点一下</Text>
    </View>
    {process.env.TARO_ENV === 'h5' ? (
      <View className="no-print">
        <Button onTap={() => window.print()}>打印这张码</Button>
      </View>
    ) : null}
  </Card>
)

/** A centre's desk on a day: who came, the rooms, the screen and the code for the wall. */
export const CentreDesk = ({ id }: { id: string }) => {
  const [day, setDay] = useState<string>()
  const asked = useCall(desk, { id, ...(day ? { day } : {}) }, { keep: true })
  const { data: it } = asked
  if (!it) return <Waiting of={asked} />
  return (
    <>
      <Card title={it.name} className="stack no-print">
        {process.env.TARO_ENV === 'h5' ? (
          <Button kind="primary" onTap={() => go('kiosk', { id })}>
            打开大屏（轮换签到码）
          </Button>
        ) : (
          <Text className="quiet">大屏在中心那台电脑的浏览器里打开：后台 → 活动 → 邻里中心。</Text>
        )}
        <Field
          field={{ key: 'day', label: '看哪一天的房间', kind: 'date', required: true }}
          value={it.day}
          change={(next) => setDay(String(next))}
          leave={() => undefined}
        />
      </Card>
      <Visits it={it} />
      <RoomsPart key={it.day} it={it} />
      <Wall it={it} />
    </>
  )
}
