import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { EvaluateForm } from '../../features/proposals/evaluate-form'
import { askFirst } from '../../lib/ask-first'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'
import type { Doing, Whole } from './use-proposal'

const none = () => undefined
/** The one who raised it says whether it is done. */
export const EvaluatePart = ({ can, doing }: Pick<Whole, 'can'> & { doing: Doing }) =>
  can.evaluate.ok ? <EvaluateForm title="办好了吗，您说了算" busy={doing.busy} onSend={doing.evaluate} /> : null

/** A way on for what was refused, and a way out of what was raised. */
export const RaiserPart = ({ can, doing, mine, it }: Whole & { doing: Doing }) => {
  const [why, setWhy] = useState('')
  if (!mine.raised || !(can.appeal.ok || can.withdraw.ok)) return null
  const appealing = can.appeal.ok
  const go = async () => {
    if (appealing) return doing.appeal(why.trim())
    if (await askFirst('撤回这个提案？', '附议过的人会收到消息，撤回以后不能恢复。', '撤回'))
      await doing.withdraw(why.trim())
  }
  return (
    <Card title={appealing ? '不同意，请上一级再看' : '不想提了'} className="stack">
      {appealing ? <Notice tone="bad">{it.told[0]?.note ?? ''}</Notice> : null}
      <Field
        field={{ key: 'why', label: '为什么', kind: 'longText', required: true, max: appealing ? 200 : 100 }}
        value={why}
        change={(text) => setWhy(String(text))}
        leave={none}
      />
      <View>
        <Button busy={doing.busy} off={why.trim() === ''} onTap={go}>
          {appealing ? '请上一级再看（只有一次）' : '撤回提案'}
        </Button>
      </View>
      {appealing ? null : <Text className="quiet small">议事会以前都可以撤回。</Text>}
    </Card>
  )
}
