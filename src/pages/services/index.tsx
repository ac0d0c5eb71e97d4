import { View } from '@tarojs/components'
import { useCards } from '../../features/catalog/cards'
import { useLooking } from '../../features/catalog/looking'
import { usePlaces } from '../../features/district/places'
import { Page } from '../../ui/page'
import { SearchBar } from '../../ui/search-bar'
import { Chosen, Found } from './results'
import { Ways } from './ways'
import './index.css'

/** Two taps to any service, or a few words. */
export default function Services() {
  const cards = useCards()
  const departments = usePlaces().data?.departments ?? []
  const { words, by, eager, write } = useLooking()
  const top = () => (
    <View className="seek">
      <SearchBar value={words} hint="想办什么事？说说看" focus={eager} onChange={write} />
    </View>
  )
  return (
    <Page title="办事" tab of={cards} top={top}>
      {(all) => {
        if (words.trim()) return <Found cards={all} words={words} />
        if (by) return <Chosen cards={all} by={by} departments={departments} />
        return <Ways cards={all} departments={departments} />
      }}
    </Page>
  )
}
