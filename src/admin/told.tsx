import { Text } from '@tarojs/components'
import { now } from '../lib/chance'
import { lately } from '../lib/format'
import { Card } from '../ui/card'
import { Timeline } from '../ui/timeline'

type Deed = { at: number; who: string; act?: string; note?: string | undefined }
type Props = { of: readonly Deed[]; title?: string; none?: string; time?: number }

/** Who did what to a thing of the desk, and why, the newest first. */
export const Told = ({ of: told, title = '谁做过什么', none = '还没有人改过。', time = now() }: Props) => (
  <Card title={title} className="no-print">
    {told.length === 0 ? <Text className="quiet">{none}</Text> : null}
    <Timeline
      of={told.map(({ at, who, act, note }, n) => ({
        key: `${told.length - n}`,
        title: act ?? note ?? '',
        meta: `${who} · ${lately(at, time)}`,
        ...(act && note ? { note } : {}),
      }))}
    />
  </Card>
)
