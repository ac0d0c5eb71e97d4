import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { Output } from '../../../types/action'
import { hostedMeetings } from '../../../types/meeting-hosting'
import { call } from '../../lib/call'
import { now } from '../../lib/chance'
import { moment } from '../../lib/format'
import { go } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { useMore } from '../../lib/use-more'
import { Empty } from '../../ui/blank'
import type { Tone } from '../../ui/tag'
import { keepInAddress } from '../address'
import { DeskHead } from '../desk-head'
import { Gate } from '../gate'
import { HostedList } from '../hosted-list'
import type { Me } from '../offices'
import { useOffice } from '../use-office'
import { RulesPart } from './rules-part'

type Item = Output<typeof hostedMeetings>['items'][number]
const tones: Record<Item['stage'], Tone> = {
  planned: 'wait',
  open: 'good',
  adjourned: 'wait',
  published: 'quiet',
  cancelled: 'quiet',
}

const lineOf = (it: Item) => ({
  title: `${it.title}${it.sample && !it.title.startsWith('示例') ? '（示例）' : ''}`,
  note: `${moment(it.startsAt, now())} · ${it.officeName} ${it.where} · ${it.items.length} 项议程`,
  tag: { word: it.word, tone: tones[it.stage] },
})

const List = ({ office }: { office: string }) => {
  const asked = useCall(hostedMeetings, { place: office })
  const list = useMore(asked.data, (after) => call(hostedMeetings, { place: office, after }))
  const none = <Empty icon="clock" title="这里还没有开过会" note="通知一次，居民就能看到议程" />
  return <HostedList {...{ asked, list, none, lineOf }} onOpen={({ id }) => go('meetingDesk', { id })} />
}

const Meetings = ({ me }: { me: Me }) => {
  const at = useOffice(me)
  const { grants, office } = at
  useEffect(() => keepInAddress({ office }), [office])
  if (grants.length === 0) return <Empty icon="clock" title="您的岗位不开居民会议" note="会议由社区的工作人员来开" />
  const call = { word: '通知一次会议', onTap: () => go('meetingDesk', { office }) }
  return (
    <View className="plain-pane">
      <DeskHead title="居民会议" at={at} ask="看哪里的会议" acts={office.split('/').length === 3 ? [call] : []} />
      <List key={office} office={office} />
      {grants.some(({ scope, role }) => scope === 'yl' && role !== 'reviewer') ? <RulesPart /> : null}
    </View>
  )
}

export default function MeetingsPage() {
  return <Gate at="meetingsDesk">{(me) => <Meetings me={me} />}</Gate>
}
