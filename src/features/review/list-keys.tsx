import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type QueueFilter, queueFilters } from '../../../types/reviewing'
import { Sheet } from '../../ui/sheet'
import { useKeys } from './keys'
import { rowAt } from './next'
import type { Several } from './use-several'
import type { Item } from './words'

const filters = Object.keys(queueFilters).filter((key): key is QueueFilter => key in queueFilters)

type Listed = {
  rows: readonly Item[]
  chosen: string
  several: Several
  onOpen: (id: string) => void
  onFilter: (filter: QueueFilter) => void
}

const focusSearch = () => document.querySelector<HTMLInputElement>('.queue-search input')?.focus()

/** The keyboard of the list: up and down, the filters by number, searching, ticking. Answers whether the help is open. */
export const useListKeys = ({ rows, chosen, several, onOpen, onFilter }: Listed) => {
  const [help, setHelp] = useState(false)
  const opened = rows.find(({ id }) => id === chosen)
  const to = (step: 1 | -1) => () => {
    const id = rowAt(rows, chosen, step)
    if (id) onOpen(id)
  }
  useKeys({
    x: opened && (() => several.toggle(opened)),
    k: to(-1),
    arrowup: to(-1),
    arrowdown: to(1),
    ...(chosen ? {} : { j: to(1) }),
    '/': focusSearch,
    '?': () => setHelp(true),
    ...Object.fromEntries(filters.map((filter, at) => [String(at + 1), () => onFilter(filter)])),
  })
  return { help, close: () => setHelp(false) }
}

const words: [key: string, word: string][] = [
  ['C', '受理，或接手'],
  ['A', '通过，或答复（再按一次确认）'],
  ['R', '退回补正'],
  ['H', '转交'],
  ['J', '下一件'],
  ['K ↑ ↓', '在列表里上下移'],
  ['X', '选上这件，和别的一起办'],
  ['/', '到查找框'],
  ['1 – 5', '换一种：全部、待受理、我在办、等补正、临期'],
  ['Esc', '收起、取消'],
  ['← → + − R', '看照片时：前后翻、放大、缩小、转一下'],
]

/** All keys of the desk in one place. */
export const KeysSheet = ({ onClose }: { onClose: () => void }) => {
  useKeys({ escape: onClose }, 1)
  return (
    <Sheet title="键盘" onClose={onClose}>
      <View className="keys-list">
        {words.map(([key, word]) => (
          <View className="keys-line" key={key}>
            <Text className="letter">{key}</Text>
            <Text>{word}</Text>
          </View>
        ))}
      </View>
    </Sheet>
  )
}
