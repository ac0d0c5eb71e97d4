import { Text, View } from '@tarojs/components'
import type { Output } from '../../../types/action'
import { activityKinds } from '../../../types/activities'
import { turnout, turnoutDays } from '../../../types/turnout'
import { dayWord } from '../../features/activities/when'
import { now } from '../../lib/chance'
import { go } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { Empty } from '../../ui/blank'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { Row } from '../../ui/row'
import { Waiting } from '../../ui/waiting'

type Shown = Output<typeof turnout>
type Counted = Shown['total']
const rate = ({ expected, came }: Counted) => (expected === 0 ? '没有人报' : `${Math.round((came / expected) * 100)}%`)
const words = (it: Counted) => {
  const walkIns = it.walkIns > 0 ? `，另有 ${it.walkIns} 人现场来` : ''
  return `报上 ${it.expected} 人次，到 ${it.came}，没来 ${it.expected - it.came}${walkIns}`
}

const Sums = ({ of: { total, kinds, rows, more } }: { of: Shown }) => (
  <Card title={`到场率 ${rate(total)}`} className="stack">
    <Text className="quiet small">
      {`实时：${more ? '最近' : `${turnoutDays} 天里`}结束的 ${rows.length} 个活动，照签到数出来的`}
    </Text>
    <Facts
      of={[
        ['合计', words(total)],
        ...kinds.map((one): [string, string] => [
          activityKinds[one.kind],
          `${one.activities} 个 · 到场率 ${rate(one)} · ${words(one)}`,
        ]),
      ]}
    />
  </Card>
)

/** How many came to what is over, by kind and one by one; each opens its own list. */
export const Turnout = ({ office }: { office: string }) => {
  const asked = useCall(turnout, { place: office })
  const { data: it } = asked
  if (!it) return <Waiting of={asked} />
  if (it.rows.length === 0)
    return <Empty icon="clock" title={`${turnoutDays} 天里没有结束的活动`} note="活动结束以后，到了多少人会记在这里" />
  return (
    <View className="stack">
      <Sums of={it} />
      <Card>
        {it.rows.map((row) => (
          <Row
            key={row.id}
            title={`${row.title}${row.sample ? '（示例）' : ''}`}
            note={`${dayWord(row.endsAt, now())} · ${row.placeName} · ${words(row)}`}
            tag={{ word: rate(row), tone: row.expected > 0 && row.came * 2 < row.expected ? 'wait' : 'good' }}
            onTap={() => go('activityDesk', { id: row.id, office })}
          />
        ))}
      </Card>
    </View>
  )
}
