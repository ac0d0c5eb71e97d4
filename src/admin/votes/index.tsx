import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { Output } from '../../../types/action'
import { hostedVotes } from '../../../types/vote-desk'
import { call } from '../../lib/call'
import { now } from '../../lib/chance'
import { moment } from '../../lib/format'
import { go } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { useMore } from '../../lib/use-more'
import { Empty } from '../../ui/blank'
import { keepInAddress } from '../address'
import { DeskHead } from '../desk-head'
import { Gate } from '../gate'
import { HostedList } from '../hosted-list'
import type { Me } from '../offices'
import { useOffice } from '../use-office'

type Item = Output<typeof hostedVotes>['items'][number]
const tagOf = ({ state, word, passed }: Item) => {
  if (state === 'published')
    return { word: passed ? '通过' : '没有通过', tone: passed ? ('good' as const) : ('quiet' as const) }
  return { word, tone: state === 'open' ? ('good' as const) : ('wait' as const) }
}
const noteOf = (it: Item) =>
  [it.placeName, `${moment(it.closesAt, now())} 截止`, it.units > 0 ? `名册 ${it.units} 票` : '还没有名册'].join(' · ')

const lineOf = (it: Item) => ({ title: it.question, note: noteOf(it), tag: tagOf(it) })

const List = ({ office }: { office: string }) => {
  const asked = useCall(hostedVotes, { place: office })
  const list = useMore(asked.data, (after) => call(hostedVotes, { place: office, after }))
  const none = <Empty icon="check" title="这里还没有表决" note="写一个，定好名册，看好了再开始投票" />
  return <HostedList {...{ asked, list, none, lineOf }} onOpen={({ id }) => go('voteDesk', { id, office })} />
}

const Votes = ({ me }: { me: Me }) => {
  const at = useOffice(me)
  const { grants, office } = at
  useEffect(() => keepInAddress({ office }), [office])
  if (grants.length === 0) return <Empty icon="check" title="您的岗位不办表决" note="表决由社区和街道的工作人员来办" />
  return (
    <View className="plain-pane">
      <DeskHead
        title="居民表决"
        at={at}
        ask="看哪里的表决"
        acts={[{ word: '写一个新表决', onTap: () => go('voteDesk', { office }) }]}
      />
      <List key={office} office={office} />
    </View>
  )
}

export default function VotesPage() {
  return <Gate at="hosted">{(me) => <Votes me={me} />}</Gate>
}
