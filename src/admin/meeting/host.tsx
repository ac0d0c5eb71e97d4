import { Text, View } from '@tarojs/components'
import type { Panel } from '../../../types/meeting-view'
import { AgendaPart, DecidedPart, MinutesPart } from '../../features/meetings/agenda-part'
import { NowPart } from '../../features/meetings/now-part'
import { dayTime, meetingFacts } from '../../features/meetings/words'
import { now } from '../../lib/chance'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { Notice } from '../../ui/notice'
import { Waiting } from '../../ui/waiting'
import { ChairPart } from './chair-part'
import { OwnerPart } from './owner-part'
import { Planner } from './planner'
import { RollPart } from './roll-part'
import { RoomPart } from './room-part'
import { TellerPart } from './teller-part'
import { usePanel } from './use-panel'

const Head = ({ it }: { it: Panel }) => {
  const { chair, secretary } = it.signed
  return (
    <Card title={`${it.title}${it.sample ? '（示例）' : ''}`}>
      <Facts
        of={[
          ['状态', it.word],
          ...meetingFacts(it, now()),
          ...(chair ? [['主持人签字', `${chair.name} ${dayTime(chair.at)}`] as [string, string]] : []),
          ...(secretary ? [['记录人签字', `${secretary.name} ${dayTime(secretary.at)}`] as [string, string]] : []),
        ]}
      />
    </Card>
  )
}

const Code = ({ code }: { code: string }) => (
  <Card title="签到码（每分钟换）" className="no-print">
    <Text className="check-in-code">{`${code.slice(0, 4)} ${code.slice(4)}`}</Text>
    <Text className="quiet small">请大家在手机的会议页上填这 8 位数</Text>
  </Card>
)

/** One meeting at the panel of the chair and the tellers. */
export const Host = ({ id }: { id: string }) => {
  const panel = usePanel(id)
  const { data } = panel.asked
  const it = panel.shown
  if (!it || !data) return <Waiting of={panel.asked} />
  const live = it.stage === 'planned' || it.stage === 'open'
  return (
    <View className="meeting-desk">
      <View className="desk-now">
        {panel.waiting > 0 ? (
          <Notice tone="wait">{`没有网络，会照常开：${panel.waiting} 步存在这台设备上，连上以后按先后补传`}</Notice>
        ) : null}
        {panel.refused.map(({ key, why }) => (
          <Notice key={key} tone="bad">{`补传时有一步没有记下：${why}`}</Notice>
        ))}
        {panel.fault ? <Notice tone="bad">{panel.fault}</Notice> : null}
        {it.stage === 'open' ? <NowPart it={it} /> : null}
        <OwnerPart it={it} panel={panel} office={data.state.office} />
      </View>
      <View className="desk-acts no-print">
        <ChairPart it={it} panel={panel} />
        <TellerPart it={it} panel={panel} />
        <RoomPart it={it} panel={panel} />
        {live ? <Code code={data.code} /> : null}
        <RollPart it={it} panel={panel} />
        {it.stage === 'planned' ? <Planner office={data.state.office} of={data} /> : null}
        {it.minutes && process.env.TARO_ENV === 'h5' ? <Button onTap={() => window.print()}>打印纪要</Button> : null}
      </View>
      <View className="desk-rest">
        <Head it={it} />
        <AgendaPart items={it.items} />
        <DecidedPart decided={it.decided} />
        {it.minutes ? <MinutesPart minutes={it.minutes} /> : null}
      </View>
    </View>
  )
}
