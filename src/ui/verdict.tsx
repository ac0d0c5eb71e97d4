import { Text, View } from '@tarojs/components'
import type { Tone } from './tag'
import './verdict.css'

const signs: Record<Tone, string> = { plain: '', good: '✓ ', wait: '◔ ', bad: '✕ ', quiet: '? ' }
type Props = { tone?: Tone; word: string; name?: string | undefined; more?: string | undefined }

/** Yes or no, to be read at arm's length and heard by those who do not look. */
export const Verdict = ({ tone = 'plain', word, name, more }: Props) => (
  <View className={`verdict ${tone}`} aria-live="assertive">
    <Text className="verdict-word">{signs[tone] + word}</Text>
    {name ? <Text className="verdict-name">{name}</Text> : null}
    {more ? <Text>{more}</Text> : null}
  </View>
)
