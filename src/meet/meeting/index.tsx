import { Text } from '@tarojs/components'
import type { Live } from '../../../types/meeting-view'
import { AgendaPart, DecidedPart, MinutesPart } from '../../features/meetings/agenda-part'
import { NowPart } from '../../features/meetings/now-part'
import { meetingFacts } from '../../features/meetings/words'
import { now } from '../../lib/chance'
import { useParams } from '../../lib/routes'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { ComeIn, MyPart, Voting } from './mine'
import { Moving } from './moving'
import { useMeeting } from './use-meeting'

const HeadPart = ({ it }: { it: Live }) => (
  <Card title={it.title} className="stack">
    <Text className="quiet small">{it.word}</Text>
    {it.stage === 'cancelled' ? <Notice tone="bad">这次会议不开了。</Notice> : null}
    <Facts of={meetingFacts(it, now())} />
    {it.sample ? <Text className="quiet small">示例：这次会议是样本，不是真的开过。</Text> : null}
  </Card>
)

/** One meeting: before it what will be on, during it what goes on and what one may do, after it the minutes. */
export default function MeetingPage() {
  const { id = '' } = useParams()
  const meeting = useMeeting(id)
  return (
    <Page of={meeting.asked}>
      {(it) => (
        <>
          {meeting.failure ? <Notice tone="bad">{meeting.failure.message}</Notice> : null}
          {it.can.checkIn.ok ? <ComeIn it={it} meeting={meeting} /> : null}
          <Voting it={it} meeting={meeting} />
          {it.stage === 'open' ? <NowPart it={it} /> : null}
          {it.stage === 'open' ? <MyPart it={it} meeting={meeting} /> : null}
          {it.stage === 'open' ? <Moving it={it} meeting={meeting} /> : null}
          {it.stage === 'open' ? null : <HeadPart it={it} />}
          <AgendaPart items={it.items} />
          <DecidedPart decided={it.decided} />
          {it.stage === 'open' ? <HeadPart it={it} /> : null}
          {it.minutes ? <MinutesPart minutes={it.minutes} /> : null}
        </>
      )}
    </Page>
  )
}
