import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../types/action'
import { book, rebook, slotsOf } from '../../../types/booking'
import { say } from '../../lib/ask-first'
import { go, goBack, goInstead, useParams } from '../../lib/routes'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { Days } from './days'
import { Slots } from './slots'
import './index.css'

type Shown = Output<typeof slotsOf>
type Chosen = { day: string; slot: string }

const useBooking = () => {
  const { code = '', office = '', id = '', rev = '' } = useParams()
  const asked = useCall(slotsOf, { code, office })
  const [chosen, setChosen] = useState<Chosen>({ day: '', slot: '' })
  const [booking, moving] = [useAct(book), useAct(rebook)]
  const take = async () => {
    const done = id
      ? await moving.act({ id, rev: Number(rev), office, ...chosen })
      : await booking.act({ code, office, ...chosen })
    if (!done) return void asked.again()
    if (!id) return goInstead('booked', { id: done.id })
    say('改好了')
    return goBack()
  }
  return {
    asked,
    chosen,
    setChosen,
    take,
    busy: booking.busy || moving.busy,
    failure: booking.failure ?? moving.failure,
    id,
  }
}

const Where = ({ it }: { it: Shown }) => (
  <Card title={it.title}>
    <Facts
      of={[
        ['窗口', it.office],
        ['地方', it.where],
        ...(it.way ? [['怎么走', it.way] as [string, string]] : []),
        ['每人大约', `${it.minutes} 分钟`],
      ]}
    />
    {it.sample ? <Text className="quiet small">示例：时间和地方还没有经窗口确认，去之前请先问清楚。</Text> : null}
  </Card>
)

const Choose = ({ it, chosen, onChoose }: { it: Shown; chosen: Chosen; onChoose: (next: Chosen) => void }) => {
  const day = it.days.find((one) => one.day === chosen.day) ?? it.days.find(({ can }) => can.ok)
  return (
    <>
      <Card title="哪一天">
        <Days of={it.days} chosen={day?.day ?? ''} onChoose={(next) => onChoose({ day: next, slot: '' })} />
      </Card>
      <Card title="什么时候">
        {day ? (
          <Slots of={day.slots} chosen={chosen.slot} onChoose={(slot) => onChoose({ day: day.day, slot })} />
        ) : (
          <Notice tone="wait">这两个星期都约满或不开，过一天再来看看，也可以先咨询。</Notice>
        )}
      </Card>
    </>
  )
}

/** A time at the right window: the day, the hour, and what to bring. */
export default function BookingPage() {
  const { asked, chosen, setChosen, take, busy, failure, id } = useBooking()
  const mine = asked.data?.mine
  const ready = chosen.slot !== ''
  const bar = () =>
    mine && !id ? (
      <Button kind="primary" onTap={() => go('booked', { id: mine.id })}>
        看我的预约
      </Button>
    ) : (
      <Button kind="primary" busy={busy} off={!ready} onTap={take}>
        {ready ? (id ? '改到这个时间' : '就约这个时间') : '先选一个时间'}
      </Button>
    )
  return (
    <Page of={asked} bar={bar} trouble={failure?.message}>
      {(it) => (
        <>
          {mine && !id ? (
            <Notice tone="good">{`您已经约了 ${mine.word} ${mine.slot}，一件事约一次就够。`}</Notice>
          ) : null}
          <Where it={it} />
          {mine && !id ? null : <Choose it={it} chosen={chosen} onChoose={setChosen} />}
          <Card title={`要带 ${it.materials.length} 样`}>
            <View>
              {it.materials.map((name, at) => (
                <Text className="bring" key={name}>{`${at + 1}. ${name}`}</Text>
              ))}
            </View>
          </Card>
        </>
      )}
    </Page>
  )
}
