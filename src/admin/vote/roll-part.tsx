import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Given } from '../../../types/action'
import { enrol } from '../../../types/vote-desk'
import { metres } from '../../features/votes/tally'
import { say } from '../../lib/ask-first'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'
import { rollLines } from './roll-lines'
import type { Desk } from './use-vote'

type From = Given<typeof enrol>['from']
const known = {
  person: { kind: 'members', word: '用登记的居民（满 18 岁）' },
  household: { kind: 'households', word: '用登记的家庭' },
} as const

const saidOf = ({ roll, entitled, terms }: Desk): string => {
  if (!roll) return '还没有名册。'
  const area = terms.unit === 'area' ? `，一共 ${metres(entitled.area)}` : ''
  return `${roll.from}：${entitled.heads} 票${area}，其中 ${roll.linked} 票能在手机上投，其余投纸质票。`
}

/** Who may vote: those whom the community knows, or a table pasted in. */
export const RollPart = ({ it }: { it: Desk }) => {
  const [text, setText] = useState('')
  const { act, busy, failure } = useAct(enrol)
  const byArea = it.terms.unit === 'area'
  const { lines, faults } = rollLines(text, byArea)
  const make = async (from: From) => {
    const done = await act({ id: it.id, rev: it.rev, from })
    if (!done) return
    setText('')
    say(`定好了，${done.units} 票`)
  }
  const own = it.terms.unit === 'area' ? undefined : known[it.terms.unit]
  return (
    <Card title="名册：谁可以投" className="stack no-print">
      <Notice tone={it.roll ? 'good' : 'wait'}>{saidOf(it)}</Notice>
      {own ? (
        <Button busy={busy} onTap={() => make({ kind: own.kind })}>
          {own.word}
        </Button>
      ) : null}
      <Field
        field={{
          ...{ key: 'lines', label: '或者从表格里贴过来，一行一票', kind: 'longText', required: false, max: 120_000 },
          hint: byArea ? '房号 面积 业主，如“3-1-101 89.37 王秀英”' : '名称 姓名，如“101 王秀英”；只写姓名也行',
        }}
        value={text}
        change={(value) => setText(String(value))}
        leave={() => undefined}
      />
      {faults[0] ? <Notice tone="bad">{faults.slice(0, 3).join('；')}</Notice> : null}
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      <Button busy={busy} off={lines.length === 0 || faults.length > 0} onTap={() => make({ kind: 'lines', lines })}>
        {lines.length === 0 ? '贴好了再定' : `用贴的这 ${lines.length} 行`}
      </Button>
      <Text className="quiet small">
        {byArea ? '一位业主有几套的写成一行，房号用顿号连起来，面积加在一起，按一户算。' : ''}
        按姓名找登记过的居民，同一个社区里只有一位同名的才连得上；连不上的投纸质票。请懂情况的人看一遍再开始。
      </Text>
    </Card>
  )
}
