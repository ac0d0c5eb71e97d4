import { CustomWrapper, Text, View } from '@tarojs/components'
import type { ServiceCard } from '../../../types/catalog'
import { touchable } from '../../ui/role'
import { Tag } from '../../ui/tag'
import type { Shelf } from './sorted'
import '../../features/review/queue.css'

type RowProps = { it: ServiceCard; chosen: boolean; onOpen: (code: string) => void }
const Row = ({ it, chosen, onOpen }: RowProps) => {
  const state = it.verified ? '已确认' : '示例'
  const note = `${it.code} · ${it.plain}`
  return (
    <View
      className={chosen ? 'case-row on' : 'case-row'}
      {...touchable({ label: `${it.title}，${state}，${note}`, onTap: () => onOpen(it.code) })}
    >
      <Text className="case-row-title">{it.title}</Text>
      <Tag tone={it.verified ? 'good' : 'quiet'}>{state}</Tag>
      <Text className="case-row-note">{note}</Text>
    </View>
  )
}

type Props = { of: Shelf[]; chosen: string; onOpen: (code: string) => void }

/** Services under the department they belong to. */
export const ShelfList = ({ of: shelves, chosen, onOpen }: Props) => (
  <View>
    {shelves.map(({ key, title, cards }) => {
      const rows = cards.map((it) => <Row key={it.code} it={it} chosen={it.code === chosen} onOpen={onOpen} />)
      return (
        <View key={key}>
          <Text className="shelf-title">{title}</Text>
          {process.env.TARO_ENV === 'h5' ? rows : <CustomWrapper>{rows}</CustomWrapper>}
        </View>
      )
    })}
  </View>
)
