import { useState } from 'react'
import type { Output } from '../../../types/action'
import { activityKinds } from '../../../types/activities'
import { isOneOf } from '../../../types/common'
import { home } from '../../../types/members'
import { activities } from '../../../types/signing-up'
import { ActivityLine } from '../../features/activities/activity-row'
import { dayWord, type SpanKey, spanEnd, spanKeys, spans } from '../../features/activities/when'
import { call } from '../../lib/call'
import { now } from '../../lib/chance'
import { queries } from '../../lib/queries'
import { go } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { useMore } from '../../lib/use-more'
import { Empty } from '../../ui/blank'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Leaves } from '../../ui/leaves'
import { More } from '../../ui/more'
import { Page } from '../../ui/page'

type Sieve = { place: string; kind: string; span: SpanKey }
const isKind = isOneOf(activityKinds)
const kinds = [{ key: 'all', word: '全部' }, ...Object.entries(activityKinds).map(([key, word]) => ({ key, word }))]
const elsewhere = [
  { key: 'mySeats', word: '我家报过的活动' },
  { key: 'centre', word: '邻里中心' },
  { key: 'meetings', word: '居民会议' },
] as const
const whens = spanKeys.map((key) => ({ key, word: spans[key].word }))

/** The district, and the street and community where one lives, as the front page told. */
const placesNear = () => {
  const me = queries.getQueryData<Output<typeof home>>([home.name, {}])?.me
  const own = me?.community ?? ''
  const near = own
    ? [
        { key: own.slice(0, own.lastIndexOf('/')), word: '本街道' },
        { key: own, word: '本社区' },
      ]
    : []
  return [{ key: 'yl', word: '全区' }, ...near]
}

const Sift = ({ sieve, onSift }: { sieve: Sieve; onSift: (next: Sieve) => void }) => {
  const places = placesNear()
  return (
    <Card className="stack">
      {places.length > 1 ? (
        <Chips options={places} chosen={sieve.place} onChoose={(place) => onSift({ ...sieve, place })} />
      ) : null}
      <Chips options={whens} chosen={sieve.span} onChoose={(span) => onSift({ ...sieve, span })} />
      <Chips options={kinds} chosen={sieve.kind} onChoose={(kind) => onSift({ ...sieve, kind })} />
    </Card>
  )
}

type Items = Output<typeof activities>['items']
/** The day on which each begins stands over it, like in a calendar. */
const daysOf = (items: Items): [string, Items][] => {
  const days = new Map<string, Items>()
  for (const it of [...items].sort((a, b) => a.startsAt - b.startsAt)) {
    const word = dayWord(it.startsAt, now())
    days.set(word, [...(days.get(word) ?? []), it])
  }
  return [...days]
}

export default function Coming() {
  const [sieve, setSieve] = useState<Sieve>({ place: 'yl', kind: 'all', span: 'all' })
  const kind = isKind(sieve.kind) ? sieve.kind : undefined
  const input = { place: sieve.place, kind, to: spanEnd(sieve.span, now()) }
  const asked = useCall(activities, input, { keep: true })
  const list = useMore(asked.data, (after) => call(activities, { ...input, after }))
  return (
    <Page of={asked}>
      {() => (
        <>
          <Sift sieve={sieve} onSift={setSieve} />
          <Chips options={elsewhere} onChoose={(route) => go(route)} />
          {list.items.length === 0 ? (
            <Empty icon="clock" title="眼下没有这样的活动" note="换一类看看，或者看看全区的。" />
          ) : null}
          {daysOf(list.items).map(([word, items]) => (
            <Card key={word} title={word}>
              <Leaves>
                {items.map((it) => (
                  <ActivityLine key={it.id} it={it} now={now()} onTap={() => go('activity', { id: it.id })} />
                ))}
              </Leaves>
            </Card>
          ))}
          <More of={list} />
        </>
      )}
    </Page>
  )
}
