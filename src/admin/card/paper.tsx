import { Text, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import type { Card } from '../../../types/card'
import { now } from '../../lib/chance'
import { day } from '../../lib/format'
import { Qr } from '../../ui/qr'
import './paper.css'

export const formats = { a6: 'A6 卡片（105×148 毫米）', slip: '80 毫米小票' } as const
export type Format = keyof typeof formats

/** Ten dots of a 203 dpi printer; quiet zone on both sides. */
const module = 1.25
const quietZones = 8
const perMillimetre = 96 / 25.4

const factsOf = (it: Card): [string, string][] => [
  ['姓名', it.name],
  ...(it.helper ? ([['代办人', it.helper]] as [string, string][]) : []),
  ['在办', it.office],
  ['电话', '待补'],
  ['最迟答复', day(it.dueAt, now())],
]

/** A slip is as long as what stands on it; the page has to be told. */
const useLength = (format: Format, it: Card) => {
  const box = useRef<HTMLElement>(null)
  const [length, setLength] = useState(140)
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when another card or paper is shown
  useEffect(() => {
    const height = box.current?.getBoundingClientRect?.().height
    if (height) setLength(Math.ceil(height / perMillimetre) + 1)
  }, [format, it])
  return { box, length }
}

const pageRule = (format: Format, length: number): string =>
  `@page { size: ${format === 'a6' ? '105mm 148mm' : `80mm ${length}mm`}; margin: 0 }`

/** The card as it comes out of the printer, true to size: black on white, no colour, nothing below 11 pt. */
export const Paper = ({ it, format }: { it: Card; format: Format }) => {
  const { box, length } = useLength(format, it)
  const size = `${(it.rows.length + quietZones) * module}mm`
  return (
    <View className={`paper ${format}`} ref={box as never}>
      {process.env.TARO_ENV === 'h5' ? <style>{pageRule(format, length)}</style> : null}
      <View className="paper-head">
        <Text className="paper-name">云社区 进度卡</Text>
        {it.sample ? <Text className="paper-sample">示例</Text> : null}
      </View>
      <Text className="paper-number">{it.number}</Text>
      <Text className="paper-title">{it.title}</Text>
      <View className="paper-body">
        <View className="paper-facts">
          {factsOf(it).map(([name, value]) => (
            <View key={name} className="paper-fact">
              <Text className="paper-fact-name">{name}</Text>
              <Text className="paper-fact-value">{value}</Text>
            </View>
          ))}
        </View>
        <View className="paper-qr" style={{ width: size, height: size }}>
          <Qr rows={it.rows} label="进度卡二维码" />
        </View>
      </View>
      <Text className="paper-foot">
        {`到云龙区任何一个窗口，交这张卡就能接着办。卡丢了请到窗口换，旧卡作废。${it.no > 1 ? `（第 ${it.no} 张）` : ''}`}
      </Text>
    </View>
  )
}
