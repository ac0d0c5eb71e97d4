import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Output } from '../../../types/action'
import { show } from '../../../types/district'
import { hostedMeetings } from '../../../types/meeting-hosting'
import { call } from '../../lib/call'
import { now } from '../../lib/chance'
import { moment } from '../../lib/format'
import { go, useParams } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { useMore } from '../../lib/use-more'
import { againOnly } from '../../lib/ways'
import { Empty, Failed } from '../../ui/blank'
import { Card } from '../../ui/card'
import { Leaves } from '../../ui/leaves'
import { More } from '../../ui/more'
import { Row } from '../../ui/row'
import { Skeleton } from '../../ui/skeleton'
import type { Tone } from '../../ui/tag'
import { keepInAddress } from '../address'
import { DeskHead } from '../desk-head'
import { Gate } from '../gate'
import { OfficeChooser } from '../office-chooser'
import { type Me, officesOf, seesBelow, within } from '../offices'
import { RulesPart } from './rules-part'

const roles: readonly string[] = ['reviewer', 'supervisor', 'admin']
type Item = Output<typeof hostedMeetings>['items'][number]
const tones: Record<Item['stage'], Tone> = {
  planned: 'wait',
  open: 'good',
  adjourned: 'wait',
  published: 'quiet',
  cancelled: 'quiet',
}

const List = ({ office }: { office: string }) => {
  const asked = useCall(hostedMeetings, { place: office })
  const list = useMore(asked.data, (after) => call(hostedMeetings, { place: office, after }))
  const { data, failure, loading, again } = asked
  if (!data && failure) return <Failed message={failure.message} ways={againOnly(failure, again)} busy={loading} />
  if (!data) return <Skeleton />
  if (list.items.length === 0) return <Empty icon="clock" title="这里还没有开过会" note="通知一次，居民就能看到议程" />
  return (
    <>
      <Card>
        <Leaves>
          {list.items.map((it) => (
            <Row
              key={it.id}
              title={`${it.title}${it.sample && !it.title.startsWith('示例') ? '（示例）' : ''}`}
              note={`${moment(it.startsAt, now())} · ${it.officeName} ${it.where} · ${it.items.length} 项议程`}
              tag={{ word: it.word, tone: tones[it.stage] }}
              onTap={() => go('meetingDesk', { id: it.id })}
            />
          ))}
        </Leaves>
      </Card>
      <More of={list} />
    </>
  )
}

const Meetings = ({ me }: { me: Me }) => {
  const params = useParams()
  const grants = me.grants.filter(({ role }) => roles.includes(role))
  const places = useCall(show, {}, { enabled: seesBelow(grants), fresh: 3_600_000 })
  const [office, setOffice] = useState(() => within(grants, params.office))
  useEffect(() => keepInAddress({ office }), [office])
  if (grants.length === 0) return <Empty icon="clock" title="您的岗位不开居民会议" note="会议由社区的工作人员来开" />
  return (
    <View className="plain-pane">
      <DeskHead
        title="居民会议"
        acts={
          office.split('/').length === 3 ? [{ word: '通知一次会议', onTap: () => go('meetingDesk', { office }) }] : []
        }
      >
        <OfficeChooser
          groups={officesOf(grants, places.data)}
          chosen={office}
          title="看哪里的会议"
          onChoose={setOffice}
        />
      </DeskHead>
      <List key={office} office={office} />
      {grants.some(({ scope, role }) => scope === 'yl' && role !== 'reviewer') ? <RulesPart /> : null}
    </View>
  )
}

export default function MeetingsPage() {
  return <Gate at="meetingsDesk">{(me) => <Meetings me={me} />}</Gate>
}
