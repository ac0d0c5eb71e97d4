import { Text, View } from '@tarojs/components'
import { sides } from '../../../types/meeting-rules'
import type { Live } from '../../../types/meeting-view'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Tag } from '../../ui/tag'
import { TurnClock } from './clock'
import './meeting.css'

const Pending = ({ stack }: Pick<Live, 'stack'>) => (
  <View className="motions">
    {[...stack].reverse().map(({ no, word, text, by, second, closed }, at) => (
      <View key={no} className={at === 0 ? 'motion top' : 'motion'}>
        <Text className="quiet small">{at === 0 ? `现在议：${word}` : `下面还有：${word}`}</Text>
        <Text className="motion-text">{text}</Text>
        <Text className="quiet small">
          {`${by}提出，${second ? `${second}附议` : '等人附议'}${closed ? '，已停止辩论' : ''}`}
        </Text>
      </View>
    ))}
  </View>
)

const FloorPart = ({ it }: { it: Live }) => (
  <View className="floor">
    {it.floor ? (
      <View className={it.floor.mine ? 'speaker mine' : 'speaker'}>
        <Text className="speaker-name">{it.floor.mine ? '轮到您发言' : `${it.floor.name}在发言`}</Text>
        <Tag tone={it.floor.side === 'for' ? 'good' : 'bad'}>{sides[it.floor.side]}</Tag>
        <TurnClock until={it.floor.until} told={it.now} />
      </View>
    ) : null}
    {it.line.length > 0 ? (
      <Text className="plain">
        {`排队发言：${it.line.map(({ name, side, mine }, at) => `${at + 1}. ${mine ? '您' : name}（${sides[side]}）`).join('  ')}`}
      </Text>
    ) : null}
  </View>
)

const VotePart = ({ vote }: { vote: NonNullable<Live['vote']> }) => (
  <View className="vote">
    <Text className="vote-title">{`正在表决：${vote.text}`}</Text>
    <Text className="quiet small">
      {`${vote.way === 'hands' ? '举手' : '手机投票'}${vote.secret ? '，不记名' : ''}，${vote.majority}`}
    </Text>
    {vote.way === 'phones' ? <Text>{`已投 ${vote.cast} 票，到会有表决权 ${vote.of} 人`}</Text> : null}
  </View>
)

/** What the meeting deals with at this moment: the item, what is pending, who speaks, the vote. */
export const NowPart = ({ it }: { it: Live }) => {
  const item = it.items.find(({ current }) => current)
  return (
    <Card title={item ? `第 ${item.no} 项：${item.title}` : '现在'} className="stack">
      {it.quorum.reached ? null : (
        <Notice tone="wait">
          {`到会 ${it.quorum.there} 人，要 ${it.quorum.needed} 人才能议事${
            it.quorum.missing.length > 0 ? `，还缺：${it.quorum.missing.join('、')}` : ''
          }`}
        </Notice>
      )}
      {it.order ? <Notice tone="bad">{`${it.order.name}提出规程问题：${it.order.text}。等主持人裁定`}</Notice> : null}
      {it.vote ? <VotePart vote={it.vote} /> : null}
      {it.stack.length > 0 ? <Pending stack={it.stack} /> : null}
      {it.stack.length === 0 && it.stage === 'open' ? (
        <Text className="quiet">{item ? '还没有人提出动议' : '主持人还没有提出下一项'}</Text>
      ) : null}
      <FloorPart it={it} />
    </Card>
  )
}
