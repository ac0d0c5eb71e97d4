import { Text, View } from '@tarojs/components'
import type { Output } from '../../../types/action'
import type { notices } from '../../../types/members'
import { now } from '../../lib/chance'
import { lately } from '../../lib/format'
import { touchable } from '../../ui/role'
import { Tag, type Tone } from '../../ui/tag'

type Notice = Output<typeof notices>['items'][number]
const words: Partial<Record<Tone, string>> = { bad: '要您办', good: '办好了', wait: '请留意' }

/** One message: what happened, to what, when. */
export const NoticeRow = ({ it, fresh, onTap }: { it: Notice; fresh: boolean; onTap: () => void }) => {
  const word = words[it.tone]
  const when = lately(it.at, now())
  const label = [fresh ? '新消息' : '', it.title, it.text, word, when].filter(Boolean).join('，')
  return (
    <View className={fresh ? 'note new' : 'note'} {...touchable({ label, onTap })}>
      <Text className="note-title">{it.title}</Text>
      <Text className="note-text">{it.text}</Text>
      {word ? <Tag tone={it.tone}>{word}</Tag> : null}
      <Text className="note-at">{when}</Text>
    </View>
  )
}
