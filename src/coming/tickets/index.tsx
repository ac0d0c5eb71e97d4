import { Text, View } from '@tarojs/components'
import { tickets } from '../../../types/check-in'
import { spanWord } from '../../features/activities/when'
import { now } from '../../lib/chance'
import { useParams } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { Qr } from '../../ui/qr'
import { Tag } from '../../ui/tag'
import './tickets.css'

/** One's family's tickets: a code each, for the colleague at the door. */
export default function Tickets() {
  const { id = '' } = useParams()
  const asked = useCall(tickets, { id })
  return (
    <Page of={asked}>
      {(it) => (
        <>
          <Notice>到门口给工作人员扫，一人一个码。截了图给别人也只能进一次。</Notice>
          {it.sessions.map((session) =>
            session.people.map(({ name, rows, in: isIn }) => (
              <Card key={`${session.id}${name}`}>
                <View className="ticket-face">
                  <Text className="ticket-name">{name}</Text>
                  <Text>{it.title}</Text>
                  <Text className="quiet small">{`${spanWord(session, now())} · ${it.where}`}</Text>
                  {isIn ? <Tag tone="good">已签到</Tag> : <Qr rows={rows} label={`${name}的入场码`} />}
                </View>
              </Card>
            )),
          )}
        </>
      )}
    </Page>
  )
}
