import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Panel } from '../../../types/meeting-view'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import type { Panelled } from './use-panel'

const nowhere = () => undefined
const lines = [
  { key: 'yes', label: '赞成几人' },
  { key: 'no', label: '反对几人' },
  { key: 'abstain', label: '弃权几人' },
] as const
type Counted = Record<(typeof lines)[number]['key'], string>

/** Counting hands: one teller writes, a second one counts again and says the same. */
export const TellerPart = ({ it, panel }: { it: Panel; panel: Panelled }) => {
  const [counted, setCounted] = useState<Counted>({ yes: '', no: '', abstain: '' })
  if (it.vote?.way !== 'hands') return null
  const sum = { yes: Number(counted.yes), no: Number(counted.no), abstain: Number(counted.abstain) }
  const whole = Object.values(sum).every((n) => Number.isInteger(n) && n >= 0)
  const second = it.hands !== null && !it.hands.mine && !it.hands.seen
  const done = async () => {
    const act = second ? { kind: 'confirmHands' as const, sum } : { kind: 'hands' as const, sum }
    if (await panel.does(act)) setCounted({ yes: '', no: '', abstain: '' })
  }
  return (
    <Card title="计票：举手" className="stack no-print">
      {it.hands?.seen ? (
        <Text>{`两个人数的一样：赞成 ${it.hands.sum.yes}，反对 ${it.hands.sum.no}，弃权 ${it.hands.sum.abstain}`}</Text>
      ) : null}
      {it.hands?.mine && !it.hands.seen ? <Text>记下了，等另一位同事再数一遍核对</Text> : null}
      {second ? <Text>同事已经记了数，请您自己再数一遍填上</Text> : null}
      <View className="hands">
        {lines.map(({ key, label }) => (
          <Field
            key={key}
            field={{ key, label, kind: 'number', required: true }}
            value={counted[key]}
            change={(text) => setCounted({ ...counted, [key]: String(text) })}
            leave={nowhere}
          />
        ))}
      </View>
      <Button kind="primary" busy={panel.busy} off={!whole || counted.yes === ''} onTap={done}>
        {second ? '核对举手数' : '记下举手数'}
      </Button>
    </Card>
  )
}
