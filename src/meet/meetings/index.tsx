import { useState } from 'react'
import type { Output } from '../../../types/action'
import { type MeetingRow, meetings } from '../../../types/meetings'
import { home } from '../../../types/members'
import { call } from '../../lib/call'
import { now } from '../../lib/chance'
import { moment } from '../../lib/format'
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
import { Row } from '../../ui/row'
import type { Tone } from '../../ui/tag'

const tones: Record<MeetingRow['stage'], Tone> = {
  planned: 'wait',
  open: 'good',
  adjourned: 'quiet',
  published: 'good',
  cancelled: 'bad',
}
const times = [
  { key: 'coming', word: '要开的' },
  { key: 'past', word: '开过的' },
] as const
/** One's own community, as the front page told; the district for whoever has not been there. */
const ownPlace = (): string => queries.getQueryData<Output<typeof home>>([home.name, {}])?.me?.community ?? 'yl'

/** Meetings of one's community: those to come, and what the others decided. */
export default function Meetings() {
  const [time, setTime] = useState<'coming' | 'past'>('coming')
  const [place, setPlace] = useState(ownPlace)
  const input = { place, past: time === 'past' }
  const asked = useCall(meetings, input, { keep: true })
  const list = useMore(asked.data, (after) => call(meetings, { ...input, after }))
  const own = ownPlace()
  const places = [...(own === 'yl' ? [] : [{ key: own, word: '本社区' }]), { key: 'yl', word: '全区' }]
  return (
    <Page of={asked}>
      {() => (
        <>
          <Card className="stack">
            {own === 'yl' ? null : <Chips options={places} chosen={place} onChoose={setPlace} />}
            <Chips options={times} chosen={time} onChoose={setTime} />
          </Card>
          {list.items.length === 0 ? (
            <Empty icon="clock" title="这里没有会议" note="换一个看看，或者看看全区的" />
          ) : (
            <Card>
              <Leaves>
                {list.items.map((it) => (
                  <Row
                    key={it.id}
                    title={it.title}
                    note={`${moment(it.startsAt, now())} · ${it.officeName} ${it.where} · ${it.items.join('、')}`}
                    tag={{ word: it.word, tone: tones[it.stage] }}
                    onTap={() => go('meeting', { id: it.id })}
                  />
                ))}
              </Leaves>
            </Card>
          )}
          <More of={list} />
        </>
      )}
    </Page>
  )
}
