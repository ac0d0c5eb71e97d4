import { Text, View } from '@tarojs/components'
import './steps.css'

type Step = { name: string; note?: string; done?: boolean; now?: boolean }

/** A way to go, numbered; what is behind carries a tick. */
export const Steps = ({ of }: { of: Step[] }) => (
  <View>
    {of.map(({ name, note, done, now }, at) => (
      <View key={name} className={`step${done ? ' done' : ''}${now ? ' now' : ''}`}>
        <View className="step-sign">{done ? '✓' : String(at + 1)}</View>
        <Text className="step-name">{name}</Text>
        {note ? <Text className="step-note">{note}</Text> : null}
      </View>
    ))}
  </View>
)
