import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ServiceCard } from '../../../types/catalog'
import { Button } from '../../ui/button'
import { Leaves } from '../../ui/leaves'
import { touchable } from '../../ui/role'
import { Tag } from '../../ui/tag'
import type { Shelf } from './sorted'
import '../../features/review/queue.css'

type RowProps = { it: ServiceCard; chosen: boolean; onOpen: (code: string) => void }
const Row = ({ it, chosen, onOpen }: RowProps) => {
  const state = it.verified ? '已确认' : '示例'
  const note = `${it.code} · ${it.plain}`
  return (
    <View className={chosen ? 'case-row on' : 'case-row'} {...touchable({ onTap: () => onOpen(it.code) })}>
      <Text className="case-row-title">{it.title}</Text>
      <Tag tone={it.verified ? 'good' : 'quiet'}>{state}</Tag>
      <Text className="case-row-note">{note}</Text>
    </View>
  )
}

type Props = { of: Shelf[]; chosen: string; onOpen: (code: string) => void }

/** A phone draws no more than so many at a time. */
const leaf = process.env.TARO_ENV === 'h5' ? Number.POSITIVE_INFINITY : 20
/** The first so many of all shelves together. */
const first = (shelves: Shelf[], most: number): Shelf[] => {
  let left = most
  return shelves.flatMap((shelf) => {
    const cards = shelf.cards.slice(0, Math.max(0, left))
    left -= shelf.cards.length
    return cards.length > 0 ? [{ ...shelf, cards }] : []
  })
}

/** Services under the department they belong to. */
export const ShelfList = ({ of: shelves, chosen, onOpen }: Props) => {
  const [most, setMost] = useState(leaf)
  const rest = shelves.reduce((sum, { cards }) => sum + cards.length, 0) - most
  return (
    <View>
      {first(shelves, most).map(({ key, title, cards }) => (
        <View key={key}>
          <Text className="shelf-title">{title}</Text>
          <Leaves>
            {cards.map((it) => (
              <Row key={it.code} it={it} chosen={it.code === chosen} onOpen={onOpen} />
            ))}
          </Leaves>
        </View>
      ))}
      {rest > 0 ? <Button onTap={() => setMost(most + leaf)}>{`再看 ${Math.min(rest, leaf)} 项`}</Button> : null}
    </View>
  )
}
