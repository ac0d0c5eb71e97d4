import { Text } from '@tarojs/components'
import { useState } from 'react'
import { voteWays } from '../../../types/votes'
import { metres } from '../../features/votes/tally'
import { now } from '../../lib/chance'
import { lately } from '../../lib/format'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Figures } from '../../ui/figures'
import { Line } from '../../ui/line'
import { Tag } from '../../ui/tag'
import { PaperSheet } from './paper-sheet'
import type { Desk, UnitRow } from './use-vote'

const sieves = [
  { key: 'left', word: '没投的' },
  { key: 'paper', word: '等核对的' },
  { key: 'cast', word: '投过的' },
  { key: 'all', word: '全部' },
] as const
type Sieve = (typeof sieves)[number]['key']
const takes: Record<Sieve, (row: UnitRow) => boolean> = {
  left: ({ cast }) => cast === null,
  paper: ({ cast, paper }) => cast === null && paper !== null,
  cast: ({ cast }) => cast !== null,
  all: () => true,
}

const noteOf = ({ cast, paper, linked, proxy, area }: UnitRow, byArea: boolean): string => {
  const size = byArea ? `${metres(area)} · ` : ''
  if (cast)
    return `${size}${voteWays[cast.via]} · ${cast.by.map(({ name }) => name).join('、')} · ${lately(cast.at, now())}`
  if (paper) return `${size}纸质票，${paper.by}录过第一遍 · ${lately(paper.at, now())}`
  if (proxy) return `${size}请了${proxy}代投`
  return `${size}${linked ? '可以在手机上投' : '没有连到登记的居民，投纸质票'}`
}
type LineProps = { row: UnitRow; byArea: boolean; onPaper?: () => void }
const Unit = ({ row, byArea, onPaper }: LineProps) => (
  <Line title={row.label} notes={[noteOf(row, byArea)]}>
    <Tag tone={row.cast ? 'good' : row.paper ? 'wait' : 'quiet'}>
      {row.cast ? '已投' : row.paper ? '等核对' : '没投'}
    </Tag>
    {onPaper ? (
      <Button small onTap={onPaper}>
        {row.paper ? '核对纸质票' : '录纸质票'}
      </Button>
    ) : null}
  </Line>
)

const share = (of: number, all: number) => (all === 0 ? 0 : Math.round((of / all) * 1000) / 10)
/** How many have voted, by heads and by floor area. */
const Turnout = ({ it: { terms, took, entitled, sample } }: { it: Desk }) => {
  const told = (word: string, part: number, said: string) => ({
    ...{ key: word, word: `参加的${word}（${sample ? '示例' : '实时'}）`, value: `${part}%`, note: said },
  })
  const heads = terms.unit === 'person' ? '人数' : '户数'
  const parts = [told(heads, share(took.heads, entitled.heads), `${took.heads} / ${entitled.heads}`)]
  if (terms.unit === 'area')
    parts.push(told('面积', share(took.area, entitled.area), `${metres(took.area)} / ${metres(entitled.area)}`))
  return <Figures of={parts} />
}

type Props = { it: Desk; urn: number; onUrn: (urn: number) => void }
/** The turnout, and who has voted; never what. */
export const UnitsPart = ({ it, urn, onUrn }: Props) => {
  const [sieve, setSieve] = useState<Sieve>('left')
  const [reading, setReading] = useState<string>()
  const rows = it.units.filter(takes[sieve])
  const row = it.units.find(({ unit }) => unit === reading)
  const urns = Array.from({ length: it.roll?.urns ?? 0 }, (_, n) => ({ key: String(n), word: `第 ${n + 1} 箱` }))
  return (
    <Card title="谁投过了" className="stack no-print">
      <Turnout it={it} />
      {urns.length > 1 ? <Chips options={urns} chosen={String(urn)} onChoose={(key) => onUrn(Number(key))} /> : null}
      <Chips options={sieves} chosen={sieve} onChoose={setSieve} />
      {rows.length === 0 ? <Text className="quiet">没有。</Text> : null}
      {rows.map((one) => (
        <Unit
          key={one.unit}
          row={one}
          byArea={it.terms.unit === 'area'}
          onPaper={it.can.paper && !one.cast ? () => setReading(one.unit) : undefined}
        />
      ))}
      {row ? <PaperSheet it={it} row={row} onClose={() => setReading(undefined)} /> : null}
    </Card>
  )
}
