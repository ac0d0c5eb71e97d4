import { Text, View } from '@tarojs/components'
import type { Output } from '../../../types/action'
import { tickets } from '../../../types/check-in'
import { renewTicket } from '../../../types/signing-up'
import { spanWord } from '../../features/activities/when'
import { askFirst, say } from '../../lib/ask-first'
import { now } from '../../lib/chance'
import { useParams } from '../../lib/routes'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { Qr } from '../../ui/qr'
import { Tag } from '../../ui/tag'
import './tickets.css'

type Shown = Output<typeof tickets>
type Ticket = Shown['sessions'][number]['people'][number]

/** Somebody else has a picture of it: a new one makes the old one worthless. */
const Anew = ({ id, of: { person, name }, onDone }: { id: string; of: Ticket; onDone: () => void }) => {
  const { act, busy, failure } = useAct(renewTicket)
  const renew = async () => {
    if (!(await askFirst('换一张新票？', `换了以后，${name}的旧票（包括截图）就不能用了。`))) return
    if (!(await act({ id, person }))) return
    say('换好了，这是新票')
    onDone()
  }
  return (
    <>
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      <Button small busy={busy} onTap={renew}>
        票被别人拿走了，换一张
      </Button>
    </>
  )
}

/** One's family's tickets: a code each, for the colleague at the door. */
export default function Tickets() {
  const { id = '' } = useParams()
  const asked = useCall(tickets, { id }, { last: true })
  return (
    <Page of={asked}>
      {(it) => (
        <>
          <Notice>到门口给工作人员扫，一人一个码。截了图给别人也只能进一次。</Notice>
          {it.sessions.map((session) =>
            session.people.map((one) => (
              <Card key={`${session.id}${one.household}${one.person}`}>
                <View className="ticket-face">
                  <Text className="ticket-name">{one.name}</Text>
                  <Text>{it.title}</Text>
                  <Text className="quiet small">{`${spanWord(session, now())} · ${it.where}`}</Text>
                  {one.in ? <Tag tone="good">已签到</Tag> : <Qr rows={one.rows} label={`${one.name}的入场码`} />}
                  {one.in ? null : <Anew id={id} of={one} onDone={asked.again} />}
                </View>
              </Card>
            )),
          )}
        </>
      )}
    </Page>
  )
}
