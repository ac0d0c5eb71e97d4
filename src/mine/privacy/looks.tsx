import { Text } from '@tarojs/components'
import type { Look } from '../../../types/privacy'
import { now } from '../../lib/chance'
import { moment } from '../../lib/format'
import { Card } from '../../ui/card'
import { Timeline } from '../../ui/timeline'

type Props = {
  of: Look[]
  /** No older case waits to be asked for. */
  whole: boolean
}

const asWord = ({ at, who, office, field, why, number, title }: Look) => ({
  key: `${number}${at}${field}`,
  title: `${who}看了您的${field || '号码'}`,
  note: `原因：${why}`,
  meta: [moment(at, now()), office, title, number].filter(Boolean).join(' · '),
})

/** Who read a whole number, and the reason given. */
export const Looks = ({ of, whole }: Props) => (
  <Card title="谁看过完整号码">
    {of.length > 0 ? (
      <Timeline of={[...of].sort((a, b) => b.at - a.at).map(asWord)} />
    ) : (
      <Text className="quiet">
        {`${whole ? '还没有人看过' : '最近这些里还没有人看过'}。谁要看完整的号码，先要写明原因，写的什么会列在这里。`}
      </Text>
    )}
  </Card>
)
