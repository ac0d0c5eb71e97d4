import { Text, View } from '@tarojs/components'
import './steps.css'

type Event = { key: string; title: string; meta: string; note?: string }

/** What happened, the newest first. */
export const Timeline = ({ of }: { of: Event[] }) => (
  <View>
    {of.map(({ key, title, meta, note }, at) => (
      <View key={key} className={at === 0 ? 'event first' : 'event'}>
        <Text className="event-title">{title}</Text>
        {note ? <Text className="event-note">{note}</Text> : null}
        <Text className="event-meta">{meta}</Text>
      </View>
    ))}
  </View>
)
