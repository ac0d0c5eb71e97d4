import { useState } from 'react'
import { roles } from '../../../types/action'
import type { Verdict } from '../../../types/common'
import type { PersonRow } from '../../../types/people'
import { Button } from '../../ui/button'
import { Line } from '../../ui/line'
import { Tag } from '../../ui/tag'
import { RevokeSheet } from './sheets'
import { endOf, type Held } from './words'

type Props = { person: PersonRow; held: Held; may: Verdict | undefined; cases: number; onDone: () => void }

/** One role: where, what it is called, until when; and taking it back, or why that cannot be. */
export const RoleLine = ({ person, held, may, cases, onDone }: Props) => {
  const [open, setOpen] = useState(false)
  return (
    <Line
      title={`${held.office} · ${roles[held.role]}`}
      notes={[`${held.title ? `${held.title} · ` : ''}${endOf(held)}`, may?.ok === false ? may.why : '']}
    >
      {held.ends === 'soon' ? <Tag tone="wait">快到期</Tag> : null}
      {held.ends === 'over' ? <Tag tone="bad">已到期</Tag> : null}
      <Button small kind="danger" off={!may?.ok} onTap={() => setOpen(true)}>
        收回
      </Button>
      {open ? (
        <RevokeSheet
          person={person}
          held={held}
          cases={cases}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            onDone()
          }}
        />
      ) : null}
    </Line>
  )
}
