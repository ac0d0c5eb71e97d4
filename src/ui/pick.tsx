import { Text, View } from '@tarojs/components'
import { touchable } from './role'
import { Tag, type Tone } from './tag'
import './pick.css'

type Props = {
  id?: string
  title: string
  notes: readonly string[]
  tag?: { word: string; tone: Tone } | undefined
  /** Its whole stands beside the list. */
  on?: boolean
  /** Ticked or not, where several are chosen. */
  ticked?: boolean
  onTap: () => void
}

/** One of a list at the left, of which the whole stands at the right; few nodes, so that long lists stay quick. */
export const Pick = ({ id, title, notes, tag, on = false, ticked, onTap }: Props) => {
  const ticking = ticked !== undefined
  const lit = ticking ? ticked : on
  const current = on && process.env.TARO_ENV === 'h5' ? { 'aria-current': 'true' } : {}
  return (
    <View
      {...(id ? { id } : {})}
      className={`case-row ${ticking ? 'ticking marked square' : ''} ${lit ? 'on' : ''}`}
      {...touchable({ onTap, ...(ticking ? { role: 'checkbox' as const, checked: ticked } : {}) })}
      {...current}
    >
      <Text className="case-row-title">{title}</Text>
      {tag ? <Tag tone={tag.tone}>{tag.word}</Tag> : null}
      {notes.map((note) =>
        note ? (
          <Text className="case-row-note" key={note}>
            {note}
          </Text>
        ) : null,
      )}
    </View>
  )
}
