import { View } from '@tarojs/components'
import type { Output } from '../../../types/action'
import type { home } from '../../../types/members'
import { named } from '../../features/applications/named'
import { toneOf } from '../../features/applications/tones'
import { go } from '../../lib/routes'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'

type Waiting = Output<typeof home>['waiting']

const Rows = ({ of }: { of: Waiting }) => (
  <View>
    {of.map(({ id, kind, title, line, state, word }) => (
      <Row
        key={id}
        title={named({ kind, title })}
        note={line}
        tag={{ word, tone: toneOf(state) }}
        onTap={() => go('application', { id })}
      />
    ))}
  </View>
)

/** What waits for me, before what waits for others. */
export const Running = ({ of }: { of: Waiting }) => {
  const mine = of.filter(({ state }) => state === 'returned')
  const theirs = of.filter(({ state }) => state !== 'returned')
  const all = { label: '我的全部申请', onTap: () => go('applications') }
  return (
    <>
      {mine.length > 0 ? (
        <Card title="等我办的">
          <Rows of={mine} />
        </Card>
      ) : null}
      {theirs.length > 0 ? (
        <Card title="正在给我办的" more={all}>
          <Rows of={theirs} />
        </Card>
      ) : null}
    </>
  )
}
