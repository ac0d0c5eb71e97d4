import { Text, View } from '@tarojs/components'
import { type ShownVote, vote } from '../../../types/voting'
import { now } from '../../lib/chance'
import { moment } from '../../lib/format'
import { useParams } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { Ballots } from './ballot'
import { ResultPart } from './result'
import './vote.css'

const What = ({ it }: { it: ShownVote }) => (
  <Card title={it.question} className="stack">
    {it.about ? <Text className="plain">{it.about}</Text> : null}
    <Facts
      of={[
        ['哪里', it.placeName],
        ['开始', moment(it.opensAt, now())],
        ['截止', moment(it.closesAt, now())],
        ['名册', `${it.entitled.heads} 票`],
      ]}
    />
    {it.sample ? <Text className="quiet small">示例：这个表决是样本，不是真的在投。</Text> : null}
  </Card>
)

const Rules = ({ it }: { it: ShownVote }) => (
  <Card title="怎么投、怎么定">
    {it.rules.map((line) => (
      <View className="rule" key={line}>
        <Text>{line}</Text>
      </View>
    ))}
  </Card>
)

/** One vote: the question, one's own ballots, what came of it, and how it is decided. */
export default function VotePage() {
  const { id = '' } = useParams()
  const asked = useCall(vote, { id })
  return (
    <Page of={asked}>
      {({ vote: it, mine }) => (
        <>
          <What it={it} />
          {it.result ? <ResultPart it={it} mine={mine} /> : null}
          {mine.length > 0 ? <Ballots it={it} mine={mine} /> : null}
          {mine.length === 0 && it.state === 'open' ? (
            <Notice>名册上没有您，看得到、投不了。觉得应该有您，请找社区。</Notice>
          ) : null}
          {it.state === 'closed' ? <Notice tone="wait">投票已经截止，社区公布以后这里看得到结果。</Notice> : null}
          <Rules it={it} />
        </>
      )}
    </Page>
  )
}
