import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Output } from '../../../types/action'
import { show } from '../../../types/district'
import { hosted } from '../../../types/hosting'
import { dayWord } from '../../features/activities/when'
import { call } from '../../lib/call'
import { now } from '../../lib/chance'
import { go, useParams } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { useMore } from '../../lib/use-more'
import { againOnly } from '../../lib/ways'
import { Empty, Failed } from '../../ui/blank'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Leaves } from '../../ui/leaves'
import { More } from '../../ui/more'
import { Row } from '../../ui/row'
import { Skeleton } from '../../ui/skeleton'
import { keepInAddress } from '../address'
import { DeskHead } from '../desk-head'
import { Gate } from '../gate'
import { OfficeChooser } from '../office-chooser'
import { type Me, officesOf, seesBelow, within } from '../offices'
import { Turnout } from './turnout'

const roles: readonly string[] = ['reviewer', 'supervisor', 'admin']
type Item = Output<typeof hosted>['items'][number]
const tagOf = ({ state, word, endsAt }: Item) => {
  if (state === 'cancelled') return { word, tone: 'quiet' as const }
  if (endsAt <= now()) return { word: '已结束', tone: 'quiet' as const }
  return { word, tone: state === 'open' ? ('good' as const) : ('wait' as const) }
}
const noteOf = (it: Item) => {
  const line = [it.waiting > 0 ? `${it.waiting} 家候补` : '', it.offered > 0 ? `${it.offered} 家等确认` : '']
  const seats = [`报上 ${it.seated} / ${it.capacity}`, ...line.filter(Boolean)].join('，')
  return `${dayWord(it.startsAt, now())}${it.sessions > 1 ? `起 ${it.sessions} 场` : ''} · ${it.placeName} ${it.where} · ${seats}`
}

const List = ({ office }: { office: string }) => {
  const asked = useCall(hosted, { place: office })
  const list = useMore(asked.data, (after) => call(hosted, { place: office, after }))
  const { data, failure, loading, again } = asked
  if (!data && failure) return <Failed message={failure.message} ways={againOnly(failure, again)} busy={loading} />
  if (!data) return <Skeleton />
  if (list.items.length === 0)
    return <Empty icon="clock" title="这里还没有办过活动" note="写一个，存成草稿，看好了再发布" />
  return (
    <>
      <Card>
        <Leaves>
          {list.items.map((it) => (
            <Row
              key={it.id}
              title={`${it.title}${it.sample ? '（示例）' : ''}`}
              note={noteOf(it)}
              tag={tagOf(it)}
              onTap={() => go('activityDesk', { id: it.id, office })}
            />
          ))}
        </Leaves>
      </Card>
      <More of={list} />
    </>
  )
}

const views = [
  { key: 'list', word: '活动' },
  { key: 'turnout', word: '到场情况' },
] as const

const Activities = ({ me }: { me: Me }) => {
  const params = useParams()
  const grants = me.grants.filter(({ role }) => roles.includes(role))
  const places = useCall(show, {}, { enabled: seesBelow(grants), fresh: 3_600_000 })
  const [office, setOffice] = useState(() => within(grants, params.office))
  const [view, setView] = useState<(typeof views)[number]['key']>(params.view === 'turnout' ? 'turnout' : 'list')
  useEffect(() => keepInAddress({ office, view }), [office, view])
  if (grants.length === 0) return <Empty icon="clock" title="您的岗位不办活动" note="活动由社区和街道的工作人员来办" />
  return (
    <View className="plain-pane">
      <DeskHead
        title="活动"
        acts={[
          { word: '办一个新活动', onTap: () => go('activityDesk', { office }) },
          { word: '居民表决', onTap: () => go('votesDesk', { office }) },
          { word: '邻里中心：房间、到访、大屏', onTap: () => go('centreDesk') },
        ]}
      >
        <OfficeChooser
          groups={officesOf(grants, places.data)}
          chosen={office}
          title="看哪里的活动"
          onChoose={setOffice}
        />
      </DeskHead>
      <Chips options={views} chosen={view} onChoose={setView} />
      {view === 'list' ? <List key={office} office={office} /> : <Turnout key={office} office={office} />}
    </View>
  )
}

export default function ActivitiesPage() {
  return <Gate at="hosted">{(me) => <Activities me={me} />}</Gate>
}
