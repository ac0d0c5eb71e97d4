import { View } from '@tarojs/components'
import { now } from '../../lib/chance'
import { goInstead, useParams } from '../../lib/routes'
import { Gate } from '../gate'
import { Editor } from './editor'
import { blankOf } from './form'
import { Host } from './host'
import './vote.css'

export default function VoteDesk() {
  const { id, office } = useParams()
  return (
    <Gate at="hosted" back="表决">
      {(me) => {
        const place = office || (me.grants[0]?.scope ?? 'yl')
        const done = (made: string) => goInstead('voteDesk', { id: made, office: place })
        return (
          <View className="plain-pane">
            {id ? (
              <Host key={id} id={id} />
            ) : (
              <Editor id={null} rev={0} place={place} start={blankOf(now())} onDone={done} />
            )}
          </View>
        )
      }}
    </Gate>
  )
}
