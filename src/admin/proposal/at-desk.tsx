import { Text } from '@tarojs/components'
import { useState } from 'react'
import { raiseAtDesk } from '../../../types/screening'
import { PhotosPart } from '../../features/proposals/photos-part'
import { usePhotos } from '../../features/proposals/use-photos'
import { type Written, WrittenPart } from '../../features/proposals/written-part'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'
import { type Face, Printed } from './printed'

const blank: Written = { title: '', text: '', category: '', spot: '' }
type Person = { name: string; idTail: string }
const fields = [
  { key: 'name', label: '本人姓名', kind: 'name' as const, required: true },
  { key: 'idTail', label: '身份证后四位', kind: 'text' as const, required: true, hint: '当面看过身份证，只记后四位' },
] as const

const lacking = ({ name, idTail }: Person, { title, category }: Written): string | undefined => {
  if (name.trim() === '' || !/^\d{3}[\dX]$/.test(idTail)) return '先写本人姓名和后四位'
  if (title.trim().length < 4) return '再写想解决什么'
  return category === '' ? '再选是哪一类' : undefined
}

/** Raises what somebody at the desk says, under both names, and prints the card. */
export const AtDesk = ({ office, me }: { office: string; me: string }) => {
  const [person, setPerson] = useState<Person>({ name: '', idTail: '' })
  const [written, setWritten] = useState(blank)
  const [face, setFace] = useState<Face>()
  const pile = usePhotos(me)
  const { act, busy, failure } = useAct(raiseAtDesk)
  if (face) return <Printed face={face} />
  const lacks = lacking(person, written) ?? (pile.busy ? '照片还在传' : undefined)
  const send = async () => {
    if (written.category === '') return
    const words = { ...written, category: written.category, photos: pile.photos }
    const done = await act({ office, name: person.name.trim(), idTail: person.idTail, seen: true, ...words })
    if (done) setFace(done)
  }
  return (
    <Card title="替到窗口来的人提" className="stack">
      {fields.map((field) => (
        <Field
          key={field.key}
          field={field}
          value={person[field.key]}
          fault={failure?.fields?.[field.key]}
          change={(text) => setPerson({ ...person, [field.key]: String(text).toUpperCase() })}
          leave={() => undefined}
        />
      ))}
      <WrittenPart
        written={written}
        faults={failure?.fields}
        change={(part) => setWritten((before) => ({ ...before, ...part }))}
      />
      <PhotosPart of={pile} label="照片（可不填）" />
      <Text className="quiet small">两个人的姓名都记在提案里：本人的，和您的。</Text>
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      <Button kind="primary" busy={busy} off={lacks !== undefined} onTap={send}>
        {lacks ?? '已看过身份证，提出来并打卡'}
      </Button>
    </Card>
  )
}
