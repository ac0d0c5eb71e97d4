import { Text } from '@tarojs/components'

export type Tone = 'plain' | 'good' | 'wait' | 'bad' | 'quiet'
/** What stands before a word of each tone, so that colour is never alone. */
export const toneSigns: Record<Tone, string> = { plain: '', good: '✓ ', wait: '◔ ', bad: '! ', quiet: '' }

/** A sign and a word: colour is never alone. */
export const Tag = ({ tone = 'plain', children }: { tone?: Tone; children: string }) => (
  <Text className={`tag ${tone}`}>{toneSigns[tone] + children}</Text>
)
