import { CustomWrapper, Text, View } from '@tarojs/components'
import type { ServiceCard } from '../../../types/catalog'
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
