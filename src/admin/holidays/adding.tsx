import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Day } from '../../../types/calendar'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field/field'
import { DayInput } from './day-input'
import { daysBetween } from './spans'

type Props = { year: number; word: string; name: string; onAdd: (days: Day[]) => void }

const faultOf = (year: number, { from, to, name }: { from: string; to: string; name: string }) => {
  if (!from) return '请选日期'
  if (to && to < from) return '最后一天在第一天前面'
  if (!from.startsWith(`${year}-`) || (to && !to.startsWith(`${year}-`))) return `要选 ${year} 年的日子`
  return name.trim() ? undefined : '请写是什么节'
}

/** One day, or several in a row, under one name. */
export const Adding = ({ year, word, name: usual, onAdd }: Props) => {
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [name, setName] = useState(usual)
  const [tried, setTried] = useState(false)
  const fault = faultOf(year, { from, to, name })
  const add = () => {
    setTried(true)
    if (fault) return
    onAdd(daysBetween(from, to || from, name.trim()))
    setFrom('')
    setTo('')
    setName(usual)
    setTried(false)
  }
  return (
    <View className="adding">
      <View className="edit-pair">
        <DayInput label={`${word}从哪天`} value={from} onChange={setFrom} />
        <DayInput label={`${word}到哪天（只一天可不填）`} value={to} onChange={setTo} />
      </View>
      <Field
        field={{ key: word, label: `${word}的名称`, kind: 'text', required: true }}
        value={name}
        change={(words) => setName(String(words))}
        leave={() => undefined}
      />
      {tried && fault ? <Text className="fault">{`! ${fault}`}</Text> : null}
      <Button onTap={add}>{`加上${word}`}</Button>
    </View>
  )
}
