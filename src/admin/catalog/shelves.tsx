import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useCards, useDepartments } from '../../features/catalog/cards'
import { useFound } from '../../features/catalog/found'
import { go, useParams } from '../../lib/routes'
import { showTop } from '../../lib/scroll'
import { Empty } from '../../ui/blank'
import { Button } from '../../ui/button'
import { Chips } from '../../ui/chips'
import { SearchBar } from '../../ui/search-bar'
import { Waiting } from '../../ui/waiting'
import { keepInAddress } from '../address'
import type { Width } from '../use-width'
import { ServiceRecord } from './service-record'
import { ShelfList } from './shelf-list'
import { type Mark, shelvesOf, sorted } from './sorted'

/** The catalogue at the left, one service in full at the right; on a phone one after the other. */
export const Shelves = ({ width, editor }: { width: Width; editor: boolean }) => {
  const params = useParams()
  const cards = useCards()
  const departments = useDepartments()
  const [words, setWords] = useState('')
  const [mark, setMark] = useState<Mark>('all')
  const [code, setCode] = useState(params.code ?? '')
  const found = useFound(cards.data, words)
  useEffect(() => keepInAddress({ code }), [code])
  const narrow = width === 'narrow'
  const open = (next: string) => {
    setCode(next)
    if (narrow) showTop()
  }
  const all = cards.data ?? []
  const shelves = shelvesOf(sorted(words.trim() ? found : all, mark), departments, words.trim() !== '')
  const verified = all.filter((card) => card.verified).length
  const marks: { key: Mark; word: string }[] = [
    { key: 'all', word: `全部 ${all.length}` },
    { key: 'sample', word: `示例 ${all.length - verified}` },
    { key: 'verified', word: `已确认 ${verified}` },
  ]
  return (
    <>
      {narrow && code ? null : (
        <View className="list-pane">
          <View className="list-head">
            <Text className="list-title">服务目录</Text>
            <Text className="office-name">{cards.data ? `已确认 ${verified} / ${all.length}` : ''}</Text>
          </View>
          <View className="filters">
            <SearchBar value={words} hint="搜服务名、说法、拼音" onChange={setWords} />
            <Chips options={marks} chosen={mark} onChoose={setMark} />
            {editor ? (
              <Button small onTap={() => go('sheets')}>
                导入导出 Excel
              </Button>
            ) : null}
          </View>
          <View className="rows">
            {cards.data ? <ShelfList of={shelves} chosen={narrow ? '' : code} onOpen={open} /> : null}
            {cards.data && shelves.length === 0 ? (
              <Empty icon="search" title="没有找到" note="换个说法试试，或点“全部”" />
            ) : null}
            {cards.data ? null : <Waiting of={cards} />}
          </View>
        </View>
      )}
      {narrow && !code ? null : (
        <View className="case-pane">
          {code ? (
            <ServiceRecord key={code} code={code} onBack={narrow ? () => open('') : undefined} />
          ) : (
            <Empty icon="services" title="从左边选一项" note="对着文件看过没有错，再点“确认无误”，示例二字就去掉了" />
          )}
        </View>
      )}
    </>
  )
}
