import type { Output } from '../../../types/action'
import { home } from '../../../types/members'
import { votes } from '../../../types/voting'
import { call } from '../../lib/call'
import { now } from '../../lib/chance'
import { moment } from '../../lib/format'
import { go } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { useMore } from '../../lib/use-more'
import { Empty } from '../../ui/blank'
import { Card } from '../../ui/card'
import { Leaves } from '../../ui/leaves'
import { More } from '../../ui/more'
import { Page } from '../../ui/page'
import { Row } from '../../ui/row'

type Item = Output<typeof votes>['items'][number]
const timeOf = ({ state, opensAt, closesAt }: Item): string =>
  state === 'open' ? `${moment(opensAt, now())} 至 ${moment(closesAt, now())}` : `${moment(closesAt, now())} 截止的`
const noteOf = (it: Item) =>
  [it.placeName, timeOf(it), it.mine > 1 ? `您有 ${it.mine} 票，投了 ${it.cast} 票` : ''].filter(Boolean).join(' · ')

const Line = ({ it }: { it: Item }) => (
  <Row
    title={it.question}
    note={noteOf(it)}
    tag={{ word: it.word, tone: it.tone }}
    onTap={() => go('vote', { id: it.id })}
  />
)

const groups: { title: string; takes: (it: Item) => boolean }[] = [
  { title: '等您投票', takes: ({ tone }) => tone === 'wait' },
  { title: '正在进行', takes: ({ state }) => state === 'open' },
  { title: '已经截止', takes: () => true },
]
/** Each in the first group that takes it. */
const groupOf = (it: Item): string => groups.find(({ takes }) => takes(it))?.title ?? ''

/** Votes where one lives, and in the street and district above it. */
export default function Votes() {
  // A phone that has shown the front page knows where its person lives; moving house asks it anew.
  const known = useCall(home, {}, { fresh: Number.POSITIVE_INFINITY, last: true })
  const place = known.data?.me?.community ?? 'yl'
  const asked = useCall(votes, { place }, { enabled: known.data !== undefined || known.failure !== undefined })
  const list = useMore(asked.data, (after) => call(votes, { place, after }))
  return (
    <Page of={asked}>
      {() => (
        <>
          {list.items.length === 0 ? (
            <Empty icon="check" title="这里还没有表决" note="社区请大家投票时，会在“消息”里告诉您。" />
          ) : null}
          {groups.map(({ title }) => {
            const items = list.items.filter((it) => groupOf(it) === title)
            return items.length > 0 ? (
              <Card key={title} title={title}>
                <Leaves>
                  {items.map((it) => (
                    <Line key={it.id} it={it} />
                  ))}
                </Leaves>
              </Card>
            ) : null
          })}
          <More of={list} />
        </>
      )}
    </Page>
  )
}
