import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../types/action'
import { type bookingsOf, checkIn, finish, miss, passOver } from '../../../types/at-window'
import type { BookingState } from '../../../types/booked'
import { now } from '../../lib/chance'
import { moment } from '../../lib/format'
import { go } from '../../lib/routes'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Line } from '../../ui/line'
import { Notice } from '../../ui/notice'
import { Tag, type Tone } from '../../ui/tag'

type Row = Output<typeof bookingsOf>['items'][number]
type Props = { row: Row; next: boolean; onGoOn: () => void; again: () => void }

const tones: Record<BookingState, Tone> = {
  booked: 'plain',
  here: 'wait',
  called: 'wait',
  done: 'good',
  missed: 'bad',
  cancelled: 'quiet',
  off: 'bad',
}

const useDeeds = ({ id, rev }: Row, again: () => void) => {
  const deeds = { checkIn: useAct(checkIn), passOver: useAct(passOver), miss: useAct(miss), finish: useAct(finish) }
  const all = Object.values(deeds)
  const done = async (work: Promise<unknown>) => {
    await work
    again()
  }
  return {
    busy: all.some(({ busy }) => busy),
    failure: all.find(({ failure }) => failure)?.failure,
    here: () => done(deeds.checkIn.act({ id, rev })),
    over: () => done(deeds.passOver.act({ id, rev })),
    gone: () => done(deeds.miss.act({ id, rev })),
    end: () => done(deeds.finish.act({ id, rev, note: '当面说清楚了，没有交材料' })),
  }
}

const Deeds = ({ row, onGoOn, again }: Omit<Props, 'next'>) => {
  const { busy, failure, here, over, gone, end } = useDeeds(row, again)
  const [more, setMore] = useState(false)
  const { can } = row
  return (
    <View className="side no-print">
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      {can.checkIn.ok ? (
        <Button small kind="primary" busy={busy} onTap={here}>
          他到了
        </Button>
      ) : null}
      {can.finish.ok ? (
        <Button small kind="primary" onTap={onGoOn}>
          接着办
        </Button>
      ) : null}
      {row.case ? (
        <Button small onTap={() => go('case', { id: row.case ?? '' })}>
          看这件
        </Button>
      ) : null}
      {can.finish.ok && more ? (
        <Button small busy={busy} onTap={end}>
          只是问问，办过了
        </Button>
      ) : null}
      {can.passOver.ok && more ? (
        <Button small busy={busy} onTap={over}>
          过号，排到后面
        </Button>
      ) : null}
      {can.miss.ok && (more || row.state === 'booked') ? (
        <Button small busy={busy} onTap={gone}>
          没有来
        </Button>
      ) : null}
      {can.finish.ok && !more ? (
        <Button small onTap={() => setMore(true)}>
          别的
        </Button>
      ) : null}
    </View>
  )
}

/** One who comes: how far they are, and what the desk can do now. */
export const Person = ({ row, next, onGoOn, again }: Props) => (
  <Line
    title={row.name}
    notes={[
      `${row.number} · ${row.title}${row.hereAt ? ` · ${moment(row.hereAt, now())} 签到` : ''}`,
      row.state === 'booked' && !row.can.checkIn.ok ? row.can.checkIn.why : '',
    ]}
  >
    <Tag tone={tones[row.state]}>{next ? `${row.stateWord}，下一位` : row.stateWord}</Tag>
    <Deeds row={row} onGoOn={onGoOn} again={again} />
  </Line>
)
