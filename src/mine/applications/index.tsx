import type { Output } from '../../../types/action'
import { mine } from '../../../types/applying'
import { BookedRows } from '../../features/applications/booked-rows'
import { named } from '../../features/applications/named'
import { toneOf } from '../../features/applications/tones'
import { call } from '../../lib/call'
import { now } from '../../lib/chance'
import { day } from '../../lib/format'
import { go } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { useMore } from '../../lib/use-more'
import { Empty } from '../../ui/blank'
import { Leaves } from '../../ui/leaves'
import { More } from '../../ui/more'
import { Page } from '../../ui/page'
import { Row } from '../../ui/row'
import { HalfWay } from './half-way'

type Listed = { items: Output<typeof mine>['items'] } & Parameters<typeof More>[0]['of']
const None = () => (
  <Empty
    title="还没有申请过"
    note="找到要办的事，填好交上来，就能在这里看到办到哪一步。"
    act={{ label: '去找服务', onTap: () => go('services') }}
  />
)

const Cases = ({ of: list, besides }: { of: Listed; besides: number }) => {
  if (list.items.length === 0) return besides > 0 ? null : <None />
  return (
    <>
      <Leaves className="card rows">
        {list.items.map(({ id, kind, number, title, line, state, word, late, submittedAt, forWhom }) => (
          <Row
            key={id}
            title={`${forWhom ? `替${forWhom}办：` : ''}${named({ kind, title })}`}
            note={`${line} · ${number} · ${day(submittedAt, now())}交`}
            tag={{ word: late ? `${word}，超期` : word, tone: toneOf(state, late) }}
            onTap={() => go('application', { id })}
          />
        ))}
      </Leaves>
      <More of={list} />
    </>
  )
}

export default function Applications() {
  const asked = useCall(mine, {}, { last: true })
  const list = useMore(asked.data, (after) => call(mine, { after }))
  return (
    <Page of={asked}>
      {({ drafts, booked }) => (
        <>
          <BookedRows of={booked} />
          <HalfWay of={drafts} />
          <Cases of={list} besides={drafts.length + booked.length} />
        </>
      )}
    </Page>
  )
}
