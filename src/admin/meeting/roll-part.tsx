import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type SeatType, seatTypes } from '../../../types/meeting-rules'
import type { Panel } from '../../../types/meeting-view'
import { uuid } from '../../lib/chance'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Field } from '../../ui/field/field'
import { Row } from '../../ui/row'
import type { Panelled } from './use-panel'

const nowhere = () => undefined
const seats = Object.entries(seatTypes).map(([key, word]) => ({ key: key as SeatType, word }))
type Props = { it: Panel; panel: Panelled }
type Line = Panel['roll'][number]

/** Somebody of the roll: there or not, for whom, and for how many. */
const Edit = ({ line, panel, onDone }: { line: Line; panel: Panelled; onDone: () => void }) => {
  const [heads, setHeads] = useState(String(line.heads))
  const [area, setArea] = useState(String(line.area / 100))
  const put = async (part: Partial<Line>) => {
    const { id: who, name, seat, present } = { ...line, ...part }
    const member = line.phone ? line.id : null
    const sums = { heads: Math.max(1, Number(heads) || 1), area: Math.round((Number(area) || 0) * 100) }
    if (await panel.does({ kind: 'roll', who, attendee: { name, seat, member, present, ...sums } })) onDone()
  }
  return (
    <View className="roll-edit">
      <Chips options={seats} chosen={line.seat} onChoose={(seat) => put({ seat })} />
      <View className="hands">
        <Field
          field={{ key: 'heads', label: '算几票（含受托）', kind: 'number', required: true }}
          value={heads}
          change={(text) => setHeads(String(text))}
          leave={nowhere}
        />
        <Field
          field={{ key: 'area', label: '面积（平方米，可不填）', kind: 'number', required: false }}
          value={area}
          change={(text) => setArea(String(text))}
          leave={nowhere}
        />
      </View>
      <Button small busy={panel.busy} onTap={() => put({ present: !line.present })}>
        {line.present ? '离会了' : '到会了'}
      </Button>
      <Button small busy={panel.busy} onTap={() => put({})}>
        存下来
      </Button>
    </View>
  )
}

const Adding = ({ panel }: { panel: Panelled }) => {
  const [name, setName] = useState('')
  const [seat, setSeat] = useState<SeatType>('resident')
  const add = async () => {
    const attendee = { name: name.trim(), seat, member: null, present: true, heads: 1, area: 0 }
    if (await panel.does({ kind: 'roll', who: `g-${uuid().slice(0, 8)}`, attendee })) setName('')
  }
  return (
    <>
      <Field
        field={{ key: 'name', label: '没有手机的人，写姓名', kind: 'text', required: true, max: 20 }}
        value={name}
        change={(text) => setName(String(text))}
        leave={nowhere}
      />
      <Chips options={seats} chosen={seat} onChoose={setSeat} />
      <Button small busy={panel.busy} off={name.trim() === ''} onTap={add}>
        记到会
      </Button>
    </>
  )
}

/** Roll call: who came by phone stands here by itself, the others are written down. */
export const RollPart = ({ it, panel }: Props) => {
  const [open, setOpen] = useState('')
  const able = it.stage === 'planned' || it.stage === 'open'
  return (
    <Card title={`点名：到会 ${it.quorum.there} / ${it.quorum.needed}`} className="stack">
      {it.roll.map((line) => (
        <View key={line.id}>
          <Row
            title={line.name}
            note={`${line.word}${line.phone ? '，手机签到' : ''}${line.heads > 1 ? `，算 ${line.heads} 票` : ''}`}
            tag={line.present ? { word: '到会', tone: 'good' } : { word: '没到', tone: 'quiet' }}
            onTap={able ? () => setOpen(open === line.id ? '' : line.id) : undefined}
          />
          {open === line.id && able ? <Edit line={line} panel={panel} onDone={() => setOpen('')} /> : null}
        </View>
      ))}
      {it.roll.length === 0 ? <Text className="quiet">还没有人签到</Text> : null}
      {able ? <Adding panel={panel} /> : null}
    </Card>
  )
}
