import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCards } from '../../features/catalog/cards'
import { useFound } from '../../features/catalog/found'
import { ServiceList } from '../../features/catalog/service-list'
import { goInstead } from '../../lib/routes'
import { Empty } from '../../ui/blank'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Page } from '../../ui/page'
import { SearchBar } from '../../ui/search-bar'
import '../../features/catalog/seek.css'

const examples = ['老人补贴', '上户口', '交医保', '残疾证', '失业了', '开小店', '退伍', '租房补贴']

const Nothing = ({ words }: { words: string }) => (
  <Empty
    icon="search"
    title={`没有找到“${words.trim().slice(0, 20)}”`}
    note="换个说法试试，比如“老人补贴”“上户口”。还是没有，就挑一项相近的，用“咨询预约”问工作人员。"
    act={{ label: '去看全部服务', onTap: () => goInstead('services') }}
  />
)

/** Looks through all services on the phone itself, as one types. */
export default function Find() {
  const cards = useCards()
  const [words, setWords] = useState('')
  const found = useFound(cards.data, words)
  const top = () => (
    <View className="seek">
      <SearchBar value={words} hint="想办什么事？说说看" focus onChange={setWords} />
    </View>
  )
  return (
    <Page of={cards} top={top}>
      {() => {
        if (found.length > 0) return <ServiceList key={words} of={found} />
        if (words.trim()) return <Nothing words={words} />
        return (
          <Card title="可以这样说">
            <Chips options={examples.map((word) => ({ key: word, word }))} onChoose={setWords} />
          </Card>
        )
      }}
    </Page>
  )
}
