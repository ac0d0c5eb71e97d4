import { Text, View } from '@tarojs/components'
import { centre } from '../../../types/centres'
import { spanWord } from '../../features/activities/when'
import { usePlaces } from '../../features/district/places'
import { now } from '../../lib/chance'
import { go, useParams } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { Page } from '../../ui/page'
import { Row } from '../../ui/row'
import { Here } from './here'

const Centre = ({ id }: { id: string }) => {
  const asked = useCall(centre, { id })
  return (
    <Page of={asked}>
      {({ centre: it, placeName, visits, today, week, rooms }) => (
        <>
          <Card title={it.name}>
            <Facts
              of={[
                ['在', placeName],
                ['模式', `“${it.model}”（含义${it.modelMeaning}）`],
                ['今天到访', `${visits} 人（实时）`],
              ]}
            />
          </Card>
          {[['今天', today] as const, ['这一周', week] as const].map(([word, list]) => (
            <Card key={word} title={word}>
              {list.length === 0 ? <Text className="quiet">没有活动</Text> : null}
              {list.map((on) => (
                <Row
                  key={`${on.id}${on.session}`}
                  title={`${on.title}${on.sample ? '（示例）' : ''}`}
                  note={`${spanWord(on, now())} · ${on.left > 0 ? `还有 ${on.left} 个座位` : '座位满了'}`}
                  onTap={() => go('activity', { id: on.id })}
                />
              ))}
            </Card>
          ))}
          <Card title="房间">
            {rooms.map(({ id: room, name, seats, held }) => (
              <View key={room}>
                {`${name}，${seats} 座：${held.length === 0 ? '今天空着' : held.map(({ from, to, what }) => `${from}–${to} ${what}`).join('；')}`}
              </View>
            ))}
          </Card>
        </>
      )}
    </Page>
  )
}

const Centres = () => {
  const asked = usePlaces()
  return (
    <Page of={asked}>
      {({ centres }) => (
        <Card title="邻里中心">
          {centres.map(({ id, name, area }) => (
            <Row key={id} title={name} note={area} onTap={() => go('centre', { id })} />
          ))}
        </Card>
      )}
    </Page>
  )
}

/** A neighbourhood centre; opened by its code, the check-in of what is on there now. */
export default function CentrePage() {
  const { id = '', code = '' } = useParams()
  return code ? <Here code={code} /> : id ? <Centre id={id} /> : <Centres />
}
