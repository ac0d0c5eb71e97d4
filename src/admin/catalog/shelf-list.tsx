import { CustomWrapper, Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ServiceCard } from '../../../types/catalog'
import { Button } from '../../ui/button'
import { Pick } from '../../ui/pick'
import type { Shelf } from './sorted'
import '../../features/review/queue.css'

type RowProps = { it: ServiceCard; chosen: boolean; onOpen: (code: string) => void }
const Row = ({ it, chosen, onOpen }: RowProps) => (
  <Pick
    title={it.title}
    tag={it.verified ? { word: '已确认', tone: 'good' } : { word: '示例', tone: 'quiet' }}
    notes={[`${it.code} · ${it.plain}`]}
    on={chosen}
    onTap={() => onOpen(it.code)}
  />
)

type Props = { of: Shelf[]; chosen: string; onOpen: (code: string) => void }

/** So many services make a part of the list; a shelf is not taken apart. */
const part = 20
const partsOf = (shelves: Shelf[]): Shelf[][] => {
  const parts: Shelf[][] = []
  let room = 0
  for (const shelf of shelves) {
    if (room <= 0) {
      parts.push([])
      room = part
    }
    parts.at(-1)?.push(shelf)
    room -= shelf.cards.length
  }
  return parts
}

const Shelves = ({ of, chosen, onOpen }: Props) => (
  <>
    {of.map(({ key, title, cards }) => (
      <View key={key}>
        <Text className="shelf-title">{title}</Text>
        {cards.map((it) => (
          <Row key={it.code} it={it} chosen={it.code === chosen} onOpen={onOpen} />
        ))}
      </View>
    ))}
  </>
)

/** Services under the department they belong to; a phone draws a part of them, and the next as it is asked for. */
export const ShelfList = ({ of: shelves, chosen, onOpen }: Props) => {
  const [shown, setShown] = useState(1)
  if (process.env.TARO_ENV === 'h5') return <Shelves of={shelves} chosen={chosen} onOpen={onOpen} />
  const parts = partsOf(shelves)
  const next = parts[shown]?.reduce((sum, { cards }) => sum + cards.length, 0)
  return (
    <>
      <View>
        {parts.slice(0, shown).map((some) => (
          <CustomWrapper key={some[0]?.key}>
            <Shelves of={some} chosen={chosen} onOpen={onOpen} />
          </CustomWrapper>
        ))}
      </View>
      {next ? <Button onTap={() => setShown(shown + 1)}>{`再看 ${next} 项`}</Button> : null}
    </>
  )
}
