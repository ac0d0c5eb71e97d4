import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Output } from '../../../types/action'
import { kiosk } from '../../../types/centres'
import { spanWord } from '../../features/activities/when'
import { now } from '../../lib/chance'
import { useParams } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { Failed } from '../../ui/blank'
import { Qr } from '../../ui/qr'
import { scrollable } from '../../ui/role'
import { Skeleton } from '../../ui/skeleton'
import './kiosk.css'

type Shown = Output<typeof kiosk>
const askEvery = 20_000

/** The cloud's time, counted on from its last answer: the screen's own clock may be wrong. */
const useCloudTime = (at: number | undefined): number => {
  const [ahead, setAhead] = useState(0)
  const [, beat] = useState(0)
  useEffect(() => setAhead(at === undefined ? 0 : at - now()), [at])
  useEffect(() => {
    const ticking = setInterval(() => beat((n) => n + 1), 500)
    return () => clearInterval(ticking)
  }, [])
  return now() + ahead
}

const Line = ({ word, on, time }: { word: string; on: Shown['now']; time: number }) => (
  <View className="kiosk-line">
    <Text className="kiosk-word">{word}</Text>
    <Text className="kiosk-title">{on ? on.title : '没有活动'}</Text>
    {on ? <Text className="kiosk-small">{`${spanWord(on, time)} · ${on.where}`}</Text> : null}
    {on ? <Text className="kiosk-small">{on.left > 0 ? `还有 ${on.left} 个座位` : '座位满了'}</Text> : null}
    {on?.sample ? <Text className="kiosk-small">示例，不是真的要办</Text> : null}
  </View>
)

/** By night the screen is dark. */
const isNight = (time: number) => {
  const hour = new Date(time + 8 * 3_600_000).getUTCHours()
  return hour < 7 || hour >= 18
}

const Screen = ({ it, lost }: { it: Shown; lost: boolean }) => {
  const time = useCloudTime(it.at)
  const code = it.codes.find(({ from, until }) => time >= from && time < until)
  return (
    <View className={`page kiosk ${isNight(time) ? 'dark' : ''}`} {...scrollable}>
      <View className="kiosk-facts">
        <Text className="kiosk-name">{it.name}</Text>
        <Line word="现在" on={it.now} time={time} />
        <Line word="接下来" on={it.next} time={time} />
      </View>
      <View className="kiosk-code">
        {code ? (
          <>
            <View className="kiosk-qr">
              <Qr rows={code.rows} label="签到码，半分钟换一次" />
            </View>
            <Text className="kiosk-title">微信扫一扫签到</Text>
            <Text className="kiosk-small">{`${Math.ceil((code.until - time) / 1000)} 秒后换新码 · 今天到访 ${it.visits} 人`}</Text>
          </>
        ) : (
          <Text className="kiosk-title">{lost ? '网络断了，请到服务台签到' : '正在换新码'}</Text>
        )}
      </View>
    </View>
  )
}

/** A centre's big screen: what is on, what comes, and the code of this half minute. */
export default function Kiosk() {
  const { id = '' } = useParams()
  const asked = useCall(kiosk, { id })
  const { again } = asked
  // biome-ignore lint/correctness/useExhaustiveDependencies: one timer as long as the screen is on
  useEffect(() => {
    const asking = setInterval(again, askEvery)
    return () => clearInterval(asking)
  }, [id])
  if (asked.data) return <Screen it={asked.data} lost={asked.failure !== undefined} />
  return (
    <View className="page kiosk" {...scrollable}>
      {asked.failure ? <Failed message={asked.failure.message} ways={asked.ways} busy={asked.loading} /> : <Skeleton />}
    </View>
  )
}
