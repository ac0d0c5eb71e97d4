import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { tokenIn } from '../../../types/card'
import { useCards, useDepartments } from '../../features/catalog/cards'
import { useFound } from '../../features/catalog/found'
import { go, useParams } from '../../lib/routes'
import { showTop } from '../../lib/scroll'
import { Empty } from '../../ui/blank'
import { SearchBar } from '../../ui/search-bar'
import { Waiting } from '../../ui/waiting'
import { keepInAddress } from '../address'
import { ShelfList } from '../catalog/shelf-list'
import { shelvesOf } from '../catalog/sorted'
import { deskGrants, type Me } from '../offices'
import type { Width } from '../use-width'
import { DeskForm } from './desk-form'
import { ScanButton } from './scan-button'
import './behalf.css'

/** A community's own desk: three steps down from the district, and no department. */
const communitiesOf = (me: Me) =>
  deskGrants(me).filter(({ scope }) => scope.split('/').length === 3 && !scope.includes('@'))

const List = ({ code, onOpen }: { code: string; onOpen: (code: string) => void }) => {
  const cards = useCards()
  const [words, setWords] = useState('')
  const found = useFound(cards.data, words)
  const departments = useDepartments()
  const searched = words.trim() !== ''
  const shelves = shelvesOf(searched ? found : (cards.data ?? []), departments, searched)
  const write = (text: string) => {
    const card = tokenIn(text)
    setWords(card ? '' : text)
    if (card) go('cardDesk', { card })
  }
  return (
    <View className="list-pane">
      <View className="list-head">
        <Text className="list-title">代办登记</Text>
        <ScanButton />
      </View>
      <View className="filters">
        <SearchBar value={words} hint="搜要办的服务，或扫进度卡" onChange={write} />
      </View>
      <View className="rows">
        {cards.data ? <ShelfList of={shelves} chosen={code} onOpen={onOpen} /> : null}
        {cards.data && shelves.length === 0 ? (
          <Empty icon="search" title="没有找到" note="换个说法试试，拼音也行" />
        ) : null}
        {cards.data ? null : <Waiting of={cards} />}
      </View>
    </View>
  )
}

/** At the counter, for somebody without WeChat: what is to be done at the left, the form at the right. */
export const Behalf = ({ me, width }: { me: Me; width: Width }) => {
  const params = useParams()
  const [code, setCode] = useState(params.code ?? '')
  useEffect(() => keepInAddress({ code }), [code])
  const narrow = width === 'narrow'
  const open = (next: string) => {
    setCode(next)
    if (narrow) showTop()
  }
  const desks = communitiesOf(me)
  const form = () => {
    if (desks.length === 0)
      return <Empty icon="desk" title="您的岗位不登记代办" note="由本人所住社区的窗口登记；扫进度卡在哪个窗口都行" />
    if (code) return <DeskForm key={code} code={code} desks={desks} onBack={() => open('')} />
    return (
      <Empty
        icon="help"
        title="从左边选要办的事"
        note="给没有微信的人登记：看过身份证，填好交上，再打印一张进度卡给他"
      />
    )
  }
  return (
    <>
      {narrow && code && desks.length > 0 ? null : <List code={narrow ? '' : code} onOpen={open} />}
      {narrow && !code ? null : <View className="case-pane behalf-pane">{form()}</View>}
    </>
  )
}
