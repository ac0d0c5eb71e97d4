import { Text, View } from '@tarojs/components'
import type { ServiceCard } from '../../../types/catalog'
import { type By, cardsBy, nearestFirst, wordFor } from '../../features/catalog/browse'
import { useFound } from '../../features/catalog/found'
import { useLooking } from '../../features/catalog/looking'
import { ServiceList } from '../../features/catalog/service-list'
import { Empty } from '../../ui/blank'
import { Button } from '../../ui/button'

/** What the words find, as one types. */
export const Found = ({ cards, words }: { cards: ServiceCard[]; words: string }) => {
  const found = useFound(cards, words)
  const browse = useLooking((it) => it.browse)
  if (found.length === 0) {
    return (
      <Empty
        icon="search"
        title={`没有找到“${words.trim().slice(0, 20)}”`}
        note="换个说法试试，比如“老人补贴”“落户口”。还是没有，就挑一项相近的，用“咨询预约”问工作人员。"
        act={{ label: '看全部服务', onTap: () => browse({ kind: 'all', key: '' }) }}
      />
    )
  }
  return <ServiceList key={words} of={found} />
}

type Props = { cards: ServiceCard[]; by: By; departments: { id: string; short: string }[] }

/** Everything of one life event, audience or department. */
export const Chosen = ({ cards, by, departments }: Props) => {
  const browse = useLooking((it) => it.browse)
  const list = nearestFirst(cardsBy(cards, by))
  return (
    <View className="stack">
      <View className="now">
        <Text className="head-title">{`${wordFor(by, departments)} · ${list.length} 项`}</Text>
        <Button small onTap={() => browse(undefined)}>
          看别的
        </Button>
      </View>
      <ServiceList key={by.kind + by.key} of={list} />
    </View>
  )
}
