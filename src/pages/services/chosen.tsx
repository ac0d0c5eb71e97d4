import { Text, View } from '@tarojs/components'
import type { ServiceCard } from '../../../types/catalog'
import { type By, cardsBy, wordFor } from '../../features/catalog/browse'
import { useLooking } from '../../features/catalog/looking'
import { ServiceList } from '../../features/catalog/service-list'
import { Button } from '../../ui/button'

type Props = { cards: ServiceCard[]; by: By; departments: { id: string; short: string }[] }

/** Everything of one life event, audience or department. */
export const Chosen = ({ cards, by, departments }: Props) => {
  const browse = useLooking((it) => it.browse)
  const list = cardsBy(cards, by)
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
