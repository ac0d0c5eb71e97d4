import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Output } from '../../../types/action'
import { show } from '../../../types/district'
import { hostedVotes } from '../../../types/vote-desk'
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
import { keepInAddress } from '../address'
import { DeskHead } from '../desk-head'
import { Gate } from '../gate'
import { OfficeChooser } from '../office-chooser'
import { type Me, officesOf, seesBelow, within } from '../offices'

const roles: readonly string[] = ['reviewer', 'supervisor', 'admin']
type Item = Output<typeof hostedVotes>['items'][number]
const tagOf = ({ state, word, passed }: Item) => {
  if (state === 'published')
    return { word: passed ? '通过' : '没有通过', tone: passed ? ('good' as const) : ('quiet' as const) }
  return { word, tone: state === 'open' ? ('good' as const) : ('wait' as const) }
}
const noteOf = (it: Item) =>
  [it.placeName, `${moment(it.closesAt, now())} 截止`, it.units > 0 ? `名册 ${it.units} 票` : '还没有名册'].join(' · ')

const List = ({ office }: { office: string }) => {
  const asked = useCall(hostedVotes, { place: office })
  const list = useMore(asked.data, (after) => call(hostedVotes, { place: office, after }))
  const { data, failure, loading, again } = asked
  if (!data && failure) return <Failed message={failure.message} ways={againOnly(failure, again)} busy={loading} />
  if (!data) return <Skeleton />
  if (list.items.length === 0)
    return <Empty icon="check" title="这里还没有表决" note="写一个，定好名册，看好了再开始投票" />
  return (
    <>
      <Card>
        <Leaves>
          {list.items.map((it) => (
            <Row
              key={it.id}
              title={it.question}
              note={noteOf(it)}
              tag={tagOf(it)}
              onTap={() => go('voteDesk', { id: it.id, office })}
            />
          ))}
        </Leaves>
      </Card>
      <More of={list} />
    </>
  )
}

const Votes = ({ me }: { me: Me }) => {
  const params = useParams()
  const grants = me.grants.filter(({ role }) => roles.includes(role))
  const places = useCall(show, {}, { enabled: seesBelow(grants), fresh: 3_600_000 })
  const [office, setOffice] = useState(() => within(grants, params.office))
  useEffect(() => keepInAddress({ office }), [office])
  if (grants.length === 0) return <Empty icon="check" title="您的岗位不办表决" note="表决由社区和街道的工作人员来办" />
  return (
    <View className="plain-pane">
      <DeskHead title="居民表决" acts={[{ word: '写一个新表决', onTap: () => go('voteDesk', { office }) }]}>
        <OfficeChooser
          groups={officesOf(grants, places.data)}
          chosen={office}
          title="看哪里的表决"
          onChoose={setOffice}
        />
      </DeskHead>
      <List key={office} office={office} />
    </View>
  )
}

export default function VotesPage() {
  return <Gate at="hosted">{(me) => <Votes me={me} />}</Gate>
}
