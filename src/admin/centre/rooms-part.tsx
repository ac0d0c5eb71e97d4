import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../types/action'
import { bookRoom, type desk, freeRoom } from '../../../types/centres'
import { askFirst, say } from '../../lib/ask-first'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Field } from '../../ui/field/field'
import { Line } from '../../ui/line'
import { Notice } from '../../ui/notice'

type Shown = Output<typeof desk>
type Held = Shown['rooms'][number]['held'][number]
const nowhere = () => undefined
const isHour = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

const useRooms = ({ day, rooms }: Shown) => {
  const [booking, freeing] = [useAct(bookRoom), useAct(freeRoom)]
  const [room, setRoom] = useState(rooms[0]?.id ?? '')
  const [from, setFrom] = useState('09:00')
  const [to, setTo] = useState('10:00')
  const [what, setWhat] = useState('')
  const lacks = what.trim() === '' ? '先写做什么用' : isHour(from) && isHour(to) ? undefined : '时间要写成 09:00 这样'
  const book = async () => {
    if (!(await booking.act({ room, day, from, to, what: what.trim() }))) return
    setWhat('')
    say('订好了')
  }
  const free = async (of: string, held: Held) => {
    const sure = await askFirst('退掉这个预订？', `${held.from}–${held.to} ${held.what}`, '退掉')
    if (sure && (await freeing.act({ room: of, day, held: held.id }))) say('退掉了')
  }
  const failure = booking.failure ?? freeing.failure
  return {
    room,
    setRoom,
    from,
    setFrom,
    to,
    setTo,
    what,
    setWhat,
    lacks,
    book,
    free,
    failure,
    busy: booking.busy || freeing.busy,
  }
}

const Words = ({ word, value, onChange }: { word: string; value: string; onChange: (next: string) => void }) => (
  <Field
    field={{ key: word, label: word, kind: 'text', required: true, max: 40 }}
    value={value}
    change={(text) => onChange(String(text))}
    leave={nowhere}
  />
)

/** The rooms of a day, and booking one: two who want the same hour cannot both get it. */
export const RoomsPart = ({ it }: { it: Shown }) => {
  const { room, setRoom, from, setFrom, to, setTo, what, setWhat, lacks, book, free, failure, busy } = useRooms(it)
  return (
    <Card title={`${it.day} 的房间`} className="stack no-print">
      {it.rooms.map(({ id, name, seats, held }) => (
        <View key={id}>
          <Text className="label">{`${name}，${seats} 座`}</Text>
          {held.length === 0 ? <Text className="quiet">空着</Text> : null}
          {held.map((one) => (
            <Line key={one.id} title={`${one.from}–${one.to} ${one.what}`}>
              <Button small busy={busy} onTap={() => free(id, one)}>
                退掉
              </Button>
            </Line>
          ))}
        </View>
      ))}
      <Chips options={it.rooms.map(({ id, name }) => ({ key: id, word: name }))} chosen={room} onChoose={setRoom} />
      <Words word="几点开始" value={from} onChange={setFrom} />
      <Words word="几点结束" value={to} onChange={setTo} />
      <Words word="做什么用" value={what} onChange={setWhat} />
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      <Button kind="primary" busy={busy} off={lacks !== undefined} onTap={book}>
        {lacks ?? '订下来'}
      </Button>
    </Card>
  )
}
