import { CustomWrapper, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type ImportRow, type RowKind, rowKinds, type ShownImport } from '../../../types/importing'
import { Chips } from '../../ui/chips'
import { Tag, type Tone } from '../../ui/tag'

type Kind = RowKind | 'all'
const kinds: readonly RowKind[] = ['wrong', 'new', 'changed', 'same']
const tones: Record<RowKind, Tone> = { wrong: 'bad', new: 'good', changed: 'wait', same: 'quiet' }
/** Rows under one wrapper, so that a change in one does not redraw them all. */
const leaf = 20

const wordsOf = ({ was, is }: ImportRow['changes'][number]['lines'][number]) => {
  if (was !== undefined && is !== undefined) return `原来“${was}”，改成“${is}”`
  return was === undefined ? `加了“${is}”` : `去掉“${was}”`
}
/** In plain lines: which cell is wrong and why, or what becomes of which term. */
const linesOf = ({ kind, faults, changes }: ImportRow): string[] => {
  if (kind === 'wrong') return faults.map(({ at, why }) => `${at}：${why}`)
  if (kind === 'new') return ['目录里还没有，写入以后就有']
  return changes.flatMap(({ name, lines }) => lines.map((line) => `${name}：${wordsOf(line)}`))
}

const Line = ({ of: it }: { of: ImportRow }) => (
  <View className="sheet-row">
    <Text className="sheet-no">{`第 ${it.row} 行`}</Text>
    <Text className="sheet-name">{[it.code, it.title].filter(Boolean).join(' ') || '没有编号'}</Text>
    <Tag tone={tones[it.kind]}>{rowKinds[it.kind]}</Tag>
    <Text className="sheet-what">{linesOf(it).join('\n')}</Text>
  </View>
)

const Heads = () => (
  <View className="sheet-row sheet-heads">
    <Text>行</Text>
    <Text>服务</Text>
    <Text>会怎样</Text>
    <Text>具体</Text>
  </View>
)

/** Row by row what the file would do, or did. */
export const RowsView = ({ of: { counts }, rows }: { of: ShownImport; rows: readonly ImportRow[] }) => {
  const [kind, setKind] = useState<Kind>(counts.wrong > 0 ? 'wrong' : 'all')
  const options: { key: Kind; word: string }[] = [
    { key: 'all', word: `全部 ${rows.length}` },
    ...kinds.filter((one) => counts[one] > 0).map((one) => ({ key: one, word: `${rowKinds[one]} ${counts[one]}` })),
  ]
  const shown = rows.filter((one) => kind === 'all' || one.kind === kind)
  const parts = Array.from({ length: Math.ceil(shown.length / leaf) }, (_, at) =>
    shown
      .slice(at * leaf, (at + 1) * leaf)
      .map((one) => <Line key={`${one.row}${one.code}${one.faults[0]?.at}`} of={one} />),
  )
  return (
    <View className="sheet-rows">
      <Chips options={options} chosen={kind} onChoose={setKind} />
      <Heads />
      {parts.map((part) => {
        const key = String(part[0]?.key)
        return process.env.TARO_ENV === 'h5' ? (
          <View key={key}>{part}</View>
        ) : (
          <CustomWrapper key={key}>{part}</CustomWrapper>
        )
      })}
    </View>
  )
}
