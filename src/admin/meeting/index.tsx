import { View } from '@tarojs/components'
import { goInstead, useParams } from '../../lib/routes'
import { Gate } from '../gate'
import { Host } from './host'
import { Plan } from './plan'
import './meeting.css'

export default function MeetingDesk() {
  const { id, office = '' } = useParams()
  return (
    <Gate at="meetingsDesk" back="会议">
      {(me) => (
        <View className="plain-pane">
          {id ? (
            <Host key={id} id={id} />
          ) : (
            <Plan
              office={office || (me.grants[0]?.scope ?? 'yl')}
              onDone={(made) => goInstead('meetingDesk', { id: made })}
            />
          )}
        </View>
      )}
    </Gate>
  )
}
