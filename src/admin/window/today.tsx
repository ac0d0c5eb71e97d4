import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../types/action'
import { bookingsOf, callNext } from '../../../types/at-window'
import { now } from '../../lib/chance'
import { moment } from '../../lib/format'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { Empty } from '../../ui/blank'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { SearchBar } from '../../ui/search-bar'
import { Waiting } from '../../ui/waiting'
import { GoOn } from './go-on'
import { Person } from './person'

type List = Output<typeof bookingsOf>
type Row = List['items'][number]

/** Typed by hand or by the scanner: the number or its end, or a part of the name. */
const matches = (row: Row, words: string) => {
  const asked = words.trim().toUpperCase()
  return asked === '' || row.number.endsWith(asked) || row.name.includes(asked)
}

const useCalling = ({ it, again }: { it: List; again: () => void }) => {
  const { act, busy, failure } = useAct(callNext)
  const [called, setCalled] = useState('')
  const waiting = it.items.filter(({ state }) => state === 'here').length
  const call = async (at: string) => {
    const done = await act({ office: at })
    if (done) setCalled(`请 ${done.name}（${done.slot}）到窗口`)
    again()
  }
  return { waiting, called, call, busy, failure }
}

type HeadProps = { it: List; office: string; again: () => void; words: string; onWords: (words: string) => void }
const Head = ({ it, office, again, words, onWords }: HeadProps) => {
  const { waiting, called, call, busy, failure } = useCalling({ it, again })
  return (
    <View className="stack no-print">
      <View className="window-head">
        <Text className="list-title">{`${it.items.length} 人约了，${waiting} 人在等`}</Text>
        <Text className="quiet small">{`${moment(it.at, now())} 的情况`}</Text>
        {it.own ? (
          <Button kind="primary" busy={busy} off={waiting === 0} onTap={() => call(office)}>
            {waiting === 0 ? '没有人在等' : '叫下一位'}
          </Button>
        ) : null}
        <Button small onTap={again}>
          看最新的
        </Button>
        {process.env.TARO_ENV === 'h5' ? (
          <Button small onTap={() => window.print()}>
            打印名单
          </Button>
        ) : null}
      </View>
      {called ? <Notice tone="good">{called}</Notice> : null}
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      <SearchBar value={words} hint="姓名、编号末几位，或扫预约码" onChange={onWords} />
    </View>
  )
}

const BySlot = ({
  rows,
  next,
  onGoOn,
  again,
}: {
  rows: Row[]
  next: string | null
  onGoOn: (row: Row) => void
  again: () => void
}) => (
  <>
    {[...new Set(rows.map(({ slot }) => slot))].map((slot) => (
      <View className="card" key={slot}>
        <Text className="list-title">{slot}</Text>
        {rows
          .filter((row) => row.slot === slot)
          .map((row) => (
            <Person key={row.id} row={row} next={row.id === next} onGoOn={() => onGoOn(row)} again={again} />
          ))}
      </View>
    ))}
  </>
)

/** Who comes today, slot by slot; who is here is called, and the same case goes on. */
export const Today = ({ office }: { office: string }) => {
  const asked = useCall(bookingsOf, { office })
  const { data, again } = asked
  const [words, setWords] = useState('')
  const [open, setOpen] = useState<Row>()
  if (open) return <GoOn row={open} onBack={() => setOpen(undefined)} />
  if (!data) return <Waiting of={asked} />
  const rows = data.items.filter((row) => matches(row, words))
  return (
    <View className="stack">
      <Head it={data} office={office} again={again} words={words} onWords={setWords} />
      <Text className="print-only list-title">{`${data.name}窗口 ${data.day} 预约名单`}</Text>
      {data.items.length === 0 ? (
        <Empty icon="daily" title="今天没有人预约" note="居民在服务页里约时间，约好就在这里" />
      ) : null}
      {data.items.length > 0 && rows.length === 0 ? (
        <Empty icon="search" title="没有找到这个人" note="核对姓名，或看看他约的是不是今天、是不是这个窗口" />
      ) : null}
      <BySlot rows={rows} next={data.next} onGoOn={setOpen} again={again} />
    </View>
  )
}
