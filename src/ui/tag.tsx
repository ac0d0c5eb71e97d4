import { Text } from '@tarojs/components'

export type Tone = 'plain' | 'good' | 'wait' | 'bad' | 'quiet'
const signs: Record<Tone, string> = { plain: '', good: '✓ ', wait: '◔ ', bad: '! ', quiet: '' }

/** A sign and a word: colour is never alone. */
export const Tag = ({ tone = 'plain', children }: { tone?: Tone; children: string }) => (
  <Text className={`tag ${tone}`}>{signs[tone] + children}</Text>
)
