import { Text, View } from '@tarojs/components'
import type { Live } from '../../../types/meeting-view'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'
import type { Tone } from '../../ui/tag'
import { dayTime } from './words'
import './meeting.css'

const tones: Record<string, Tone> = { carried: 'good', lost: 'bad', referred: 'wait', postponed: 'wait' }
const noteOf = ({ result }: Live['items'][number]): string | undefined => {
  if (!result) return undefined
  const owner = result.owner ? `。${result.owner}办理，${result.due} 前办完` : ''
  return `${result.text}${owner}`
}

/** The agenda with what came of each point. */
export const AgendaPart = ({ items }: Pick<Live, 'items'>) => (
  <Card title="议程">
    {items.map((item) => (
      <Row
        key={item.no}
        title={`${item.no}. ${item.title}`}
        note={noteOf(item)}
        tag={
          item.result
            ? { word: item.result.word, tone: tones[item.result.outcome] ?? 'plain' }
            : item.current
              ? { word: '正在议', tone: 'wait' }
              : undefined
        }
      />
    ))}
  </Card>
)

export const DecidedPart = ({ decided }: Pick<Live, 'decided'>) =>
  decided.length === 0 ? null : (
    <Card title="表决结果" className="no-print">
      {decided.map(({ word, text, passed, why, at }) => (
        <Row
          key={`${at}${text}`}
          title={`${word}：${text}`}
          note={why}
          tag={passed ? { word: '通过', tone: 'good' } : { word: '没有通过', tone: 'bad' }}
        />
      ))}
    </Card>
  )

/** The minutes, line by line as they came about. */
export const MinutesPart = ({ minutes }: { minutes: NonNullable<Live['minutes']> }) => (
  <Card title="会议纪要">
    {minutes.map(({ at, text }, nth) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: minutes never change their order
      <View key={nth} className="minute">
        <Text className="quiet small">{dayTime(at)}</Text>
        <Text>{text}</Text>
      </View>
    ))}
  </Card>
)
