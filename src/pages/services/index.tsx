import { View } from '@tarojs/components'
import { useCards, useDepartments } from '../../features/catalog/cards'
import { useLooking } from '../../features/catalog/looking'
import { go } from '../../lib/routes'
import { Page } from '../../ui/page'
import { Tap } from '../../ui/tap'
import { Chosen } from './chosen'
import { Ways } from './ways'
import '../../features/catalog/seek.css'
import './index.css'

/** Two taps to any service, or a few words. */
export default function Services() {
  const cards = useCards()
  const departments = useDepartments()
  const by = useLooking((it) => it.by)
  const top = () => (
    <View className="seek">
      <Tap className="search drawn i-search" onTap={() => go('find')}>
        想办什么事？说说看
      </Tap>
    </View>
  )
  return (
    <Page of={cards} top={top}>
      {(all) =>
        by ? <Chosen cards={all} by={by} departments={departments} /> : <Ways cards={all} departments={departments} />
      }
    </Page>
  )
}
