import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Category } from '../../../types/proposals'
import { Field } from '../../ui/field/field'
import { CategoryChips } from './category-chips'

export type Written = { title: string; text: string; category: Category | ''; spot: string }
const fields = [
  { key: 'title', label: '想解决什么', kind: 'text' as const, required: true, hint: '一句话，如“楼道的灯坏了”' },
  { key: 'spot', label: '在哪里', kind: 'text' as const, required: false, hint: '如“7 号楼三单元”' },
  { key: 'text', label: '说得细一点', kind: 'longText' as const, required: false, max: 500 },
] as const

type Props = {
  written: Written
  faults?: Record<string, string> | undefined
  change: (part: Partial<Written>) => void
  /** What stands right under the first line: what others have raised about the same. */
  children?: ReactNode
}
const none = () => undefined
/** The words of a proposal: one sentence is enough. */
export const WrittenPart = ({ written, faults = {}, change, children }: Props) => {
  const line = (field: (typeof fields)[number]) => (
    <Field
      key={field.key}
      field={field}
      value={written[field.key]}
      fault={faults[field.key]}
      change={(text) => change({ [field.key]: String(text) })}
      leave={none}
    />
  )
  return (
    <>
      {line(fields[0])}
      {children}
      <View className="field stack">
        <Text className="field-label">是哪一类</Text>
        <CategoryChips chosen={written.category} onChoose={(category) => change({ category })} />
      </View>
      {line(fields[1])}
      {line(fields[2])}
    </>
  )
}
