import { Text, View } from '@tarojs/components'
import { now } from '../../lib/chance'
import { Card } from '../../ui/card'
import { touchable } from '../../ui/role'
import { Tag } from '../../ui/tag'
import { type Item, noteOf, tagOf } from './words'
import './queue.css'

type Props = { of: Item[]; onOpen: (id: string) => void }
/** What else this household asked for, as far as one may see it. */
export const EarlierCard = ({ of: rows, onOpen }: Props) =>
  rows.length === 0 ? null : (
    <Card title={`这家别的件 ${rows.length}`}>
      {rows.map((it) => {
        const title = `${it.kind === 'ask' ? '咨询：' : ''}${it.title} · ${it.applicant}`
        const tag = tagOf(it, now())
        return (
          <View key={it.id} className="case-row beside" {...touchable({ label: title, onTap: () => onOpen(it.id) })}>
            <Text className="case-row-title">{title}</Text>
            <Text className="case-row-note">{noteOf(it, now())}</Text>
            <Tag tone={tag.tone}>{tag.word}</Tag>
          </View>
        )
      })}
    </Card>
  )
