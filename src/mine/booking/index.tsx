import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Output } from '../../../types/action'
import { arrive, booking, cancelBooking } from '../../../types/booking'
import { windowTokenIn } from '../../../types/windows'
import { RemindMe } from '../../features/reminders/remind-me'
import { askFirst, say } from '../../lib/ask-first'
import { go, useParams } from '../../lib/routes'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { Qr } from '../../ui/qr'
import { Tag } from '../../ui/tag'
import './index.css'

type Shown = Output<typeof booking>

const Face = ({ it: { booking: at, rows, where, way, sample } }: { it: Shown }) => (
  <Card>
    <View className="card-face">
      <Text>{at.title}</Text>
      <Text className="booked-when">{`${at.word} ${at.slot}`}</Text>
      <Tag tone={at.state === 'off' || at.state === 'missed' ? 'bad' : at.open ? 'good' : 'quiet'}>{at.stateWord}</Tag>
      {at.open ? <Qr rows={rows} label="预约码，给窗口扫" /> : null}
      <Text className="card-number">{at.number}</Text>
    </View>
    <Facts of={[['窗口', at.office], ['地方', where], ...(way ? [['怎么走', way] as [string, string]] : [])]} />
    {sample ? <Text className="quiet small">示例：时间和地方还没有经窗口确认，去之前请先问清楚。</Text> : null}
  </Card>
)

const said: Partial<Record<Shown['booking']['state'], string>> = {
  booked: '早到 30 分钟之内可以签到；过了时段 15 分钟没到，位子就让给别人。',
  off: '窗口那天停办。位子还给您留着，请点下面改个时间。',
  here: '您已签到，请在窗口旁等叫号。',
  called: '叫到您了，请到窗口。',
  missed: '约的时间没有见到您，没关系，可以再约。',
}

const useActs = ({ booking: at }: Shown) => {
  const [leaving, coming] = [useAct(cancelBooking), useAct(arrive)]
  const { id, rev } = at
  const scan = async () => {
    try {
      const { result } = await Taro.scanCode({ scanType: ['qrCode'] })
      const window = windowTokenIn(result)
      if (!window) return say('请扫窗口上贴的签到码')
      if (await coming.act({ id, rev, window })) say('签到好了，请等叫号')
    } catch {
      // the person thought better of it
    }
  }
  const leave = async () => {
    const sure = await askFirst('取消这个预约？', '位子会让给别人，以后还可以再约。', '取消预约')
    if (sure && (await leaving.act({ id, rev }))) say('取消了')
  }
  return { scan, leave, busy: leaving.busy || coming.busy, failure: leaving.failure ?? coming.failure }
}

const Acts = ({ it }: { it: Shown }) => {
  const { booking: at, can } = it
  const { scan, leave, busy, failure } = useActs(it)
  const change = () => go('booking', { code: at.code, office: at.officePath, id: at.id, rev: at.rev })
  const more = at.case ?? undefined
  return (
    <Card className="stack">
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      {can.arrive.ok ? (
        <Button kind="primary" busy={busy} onTap={scan}>
          到了，扫窗口的码签到
        </Button>
      ) : null}
      {can.rebook.ok ? (
        <Button kind={at.state === 'off' ? 'primary' : 'plain'} onTap={change}>
          改时间
        </Button>
      ) : null}
      {can.cancel.ok ? (
        <Button busy={busy} onTap={leave}>
          取消预约
        </Button>
      ) : null}
      {more ? (
        <Button kind="primary" onTap={() => go('application', { id: more })}>
          看办到哪一步
        </Button>
      ) : null}
      {at.state === 'missed' || at.state === 'cancelled' ? (
        <Button kind="primary" onTap={() => go('booking', { code: at.code, office: at.officePath })}>
          再约一个时间
        </Button>
      ) : null}
    </Card>
  )
}

/** My time at a window: when, where, what to bring, and the code that the window scans. */
export default function Booked() {
  const { id = '' } = useParams()
  const asked = useCall(booking, { id }, { last: true })
  return (
    <Page of={asked}>
      {(it) => {
        const words = said[it.booking.state]
        return (
          <>
            <Face it={it} />
            {words ? <Notice tone={it.booking.state === 'off' ? 'bad' : 'plain'}>{words}</Notice> : null}
            <Acts it={it} />
            {it.booking.open ? <RemindMe kind="case" of="到日子前一天、窗口有变化，微信提醒您一次。" /> : null}
            {it.booking.open ? (
              <Card title={`要带 ${it.materials.length} 样`}>
                {it.materials.map((name, at) => (
                  <Text className="bring" key={name}>{`${at + 1}. ${name}`}</Text>
                ))}
              </Card>
            ) : null}
          </>
        )
      }}
    </Page>
  )
}
