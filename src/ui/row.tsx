import { Text, View } from '@tarojs/components'
import { touchable } from './role'
import { Tag, type Tone } from './tag'

type Props = { title: string; note?: string; tag?: { word: string; tone: Tone }; onTap?: () => void }

/** One line of a list: four nodes, so that long lists stay quick. */
export const Row = ({ title, note, tag, onTap }: Props) => {
  return (
    <View className={onTap ? 'row tap' : 'row'} {...(onTap ? touchable({ onTap }) : {})}>
      <Text className="row-title">{title}</Text>
      {tag ? <Tag tone={tag.tone}>{tag.word}</Tag> : null}
      {note ? <Text className="row-note">{note}</Text> : null}
    </View>
  )
}
