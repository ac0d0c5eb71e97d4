import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../types/action'
import { ledger } from '../../../types/ledger'
import { usePlaces } from '../../features/district/places'
import { CommunityPicker } from '../../features/members/community-picker'
import { Pictures } from '../../features/proposals/pictures'
import { owesLine } from '../../features/proposals/words'
import { call } from '../../lib/call'
import { now } from '../../lib/chance'
import { day } from '../../lib/format'
import { go, useParams } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { useMore } from '../../lib/use-more'
import { Empty } from '../../ui/blank'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { More } from '../../ui/more'
import { Page } from '../../ui/page'
import { Tag } from '../../ui/tag'
import '../../features/proposals/proposals.css'

type Item = Output<typeof ledger>['items'][number]
const toneOf = ({ stage, owes }: Item) => (owes?.late ? 'bad' : stage === 'confirmed' ? 'good' : 'wait')
const factsOf = (it: Item): [string, string][] => [
  ['提出', day(it.raisedAt, now())],
  ...(it.decidedAt ? [['决定', `${day(it.decidedAt, now())}，${it.decision}`] as [string, string]] : []),
  ...(it.owes ? [['下一步', owesLine(it.owes)] as [string, string]] : []),
  ...(it.doneAt ? [['做完', day(it.doneAt, now())] as [string, string]] : []),
  ...(it.reopened > 0 ? [['退回', `提出人退回 ${it.reopened} 次`] as [string, string]] : []),
]

const Entry = ({ it }: { it: Item }) => (
  <Card
    title={`${it.title}${it.sample ? '（示例）' : ''}`}
    more={{ label: '看全部', onTap: () => go('proposal', { id: it.id }) }}
    className="stack"
  >
    <View>
      <Tag tone={toneOf(it)}>{it.word}</Tag>
    </View>
    <Facts of={factsOf(it)} />
    {it.before || it.after ? (
      <View className="pair">
        <Pictures urls={it.before ? [it.before] : []} word="以前" />
        <Pictures urls={it.after ? [it.after] : []} word="现在" />
      </View>
    ) : it.doneAt ? (
      <Text className="quiet small">没有前后照片。</Text>
    ) : null}
  </Card>
)

const Entries = ({ community, onOther }: { community: string; onOther: () => void }) => {
  const asked = useCall(ledger, { community })
  const list = useMore(asked.data, (after) => call(ledger, { community, after }))
  return (
    <Page of={asked}>
      {({ placeName }) => (
        <>
          <Card title={placeName} className="stack">
            <Text className="quiet small">提了什么、定了什么、谁该在什么时候办好，谁都可以看（实时）。</Text>
            <Button onTap={onOther}>看别的社区</Button>
          </Card>
          {list.items.length === 0 ? <Empty icon="file" title="这个社区还没有提案" /> : null}
          {list.items.map((it) => (
            <Entry key={it.id} it={it} />
          ))}
          <More of={list} />
        </>
      )}
    </Page>
  )
}

const Choose = ({ onChoose }: { onChoose: (path: string) => void }) => (
  <Page of={usePlaces()}>{(places) => <CommunityPicker places={places} chosen={undefined} onChoose={onChoose} />}</Page>
)

/** What became of everything that was raised in a community, for everybody to read. */
export default function Ledger() {
  const { community: asked = '' } = useParams()
  const [community, setCommunity] = useState(asked)
  if (community === '') return <Choose onChoose={setCommunity} />
  return <Entries key={community} community={community} onOther={() => setCommunity('')} />
}
