import type { Output } from '../../../types/action'
import { stillIn } from '../../../types/activities'
import { mySeats } from '../../../types/signing-up'
import { spanWord } from '../../features/activities/when'
import { call } from '../../lib/call'
import { now } from '../../lib/chance'
import { go } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { useMore } from '../../lib/use-more'
import { Empty } from '../../ui/blank'
import { Card } from '../../ui/card'
import { More } from '../../ui/more'
import { Page } from '../../ui/page'
import { Row } from '../../ui/row'

type Item = Output<typeof mySeats>['items'][number]
const noteOf = ({ mine, startsAt, endsAt, sessions, where }: Item) => {
  const names = mine.people.filter(({ coming }) => coming).map(({ name }) => name)
  const who = names.length > 0 ? names.join('、') : '没有人去'
  const place = mine.seat === 'waiting' ? ` · 前面还有 ${mine.place - 1} 家` : ''
  return `${spanWord({ from: startsAt, to: sessions > 1 ? startsAt : endsAt }, now())} · ${where} · ${who}${place}`
}
const Line = ({ it }: { it: Item }) => (
  <Row
    title={`${it.title}${it.sample ? '（示例）' : ''}`}
    note={noteOf(it)}
    tag={{ word: it.state === 'cancelled' ? it.word : it.mine.word, tone: it.tone }}
    onTap={() => go('activity', { id: it.id })}
  />
)

const isAhead = ({ mine, endsAt, state }: Item) => stillIn(mine.seat) && endsAt > now() && state !== 'cancelled'

export default function MySeats() {
  const asked = useCall(mySeats, {}, { last: true })
  const list = useMore(asked.data, (after) => call(mySeats, { after }))
  const ahead = list.items.filter(isAhead).sort((a, b) => a.startsAt - b.startsAt)
  const past = list.items.filter((it) => !isAhead(it))
  return (
    <Page of={asked}>
      {() => (
        <>
          {list.items.length === 0 ? (
            <Empty
              icon="clock"
              title="您家还没有报过活动"
              note="微党课、志愿服务、讲堂，都可以带上家里人。"
              act={{ label: '看看有什么活动', onTap: () => go('activities') }}
            />
          ) : null}
          {ahead.length > 0 ? (
            <Card title="要去的">
              {ahead.map((it) => (
                <Line key={it.id} it={it} />
              ))}
            </Card>
          ) : null}
          {past.length > 0 ? (
            <Card title="以前的和取消的">
              {past.map((it) => (
                <Line key={it.id} it={it} />
              ))}
            </Card>
          ) : null}
          <More of={list} />
          <Card className="rows">
            <Row title="服务时长和证明" note="签到又签退的活动，时长记在这里" onTap={() => go('hours')} />
          </Card>
        </>
      )}
    </Page>
  )
}
