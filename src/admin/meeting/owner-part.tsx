import { useState } from 'react'
import { choices } from '../../../types/meeting-hosting'
import type { Panel } from '../../../types/meeting-view'
import { useCall } from '../../lib/use-call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Field } from '../../ui/field/field'
import type { Panelled } from './use-panel'

const nowhere = () => undefined
type Props = { it: Panel; panel: Panelled; office: string }

/** Who carries out what was carried, and until when: nothing is signed before that stands. */
export const OwnerPart = ({ it, panel, office }: Props) => {
  const item = it.items.find(({ result }) => result?.outcome === 'carried' && result.owner === null)
  const open = item !== undefined && (it.stage === 'open' || it.stage === 'adjourned')
  const asked = useCall(choices, { office }, { enabled: open, fresh: 3_600_000 })
  const [owner, setOwner] = useState('')
  const [due, setDue] = useState('')
  if (!open || !item) return null
  const owners = (asked.data?.owners ?? []).map(({ path, name }) => ({ key: path, word: name }))
  return (
    <Card title={`第 ${item.no} 项谁来办`} className="stack no-print">
      <Chips options={owners} chosen={owner} onChoose={setOwner} />
      <Field
        field={{ key: 'due', label: '什么时候前办完', kind: 'date', required: true }}
        value={due}
        change={(day) => setDue(String(day))}
        leave={nowhere}
      />
      <Button
        kind="primary"
        busy={panel.busy}
        off={owner === '' || due === ''}
        onTap={() => panel.does({ kind: 'decide', item: item.no, owner, due })}
      >
        定下来
      </Button>
    </Card>
  )
}
