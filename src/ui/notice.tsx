import { View } from '@tarojs/components'
import type { IconName } from './icon-names'
import type { Tone } from './tag'

const icons: Record<Tone, IconName> = { plain: 'alert', good: 'check', wait: 'clock', bad: 'alert', quiet: 'alert' }

/** A line that explains or warns, inside the page. */
export const Notice = ({ tone = 'plain', children }: { tone?: Tone; children: string }) => (
  <View className={`notice drawn i-${icons[tone]} ${tone}`}>{children}</View>
)
