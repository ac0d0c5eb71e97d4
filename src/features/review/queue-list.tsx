import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { tokenIn } from '../../../types/card'
import { type QueueFilter, queueFilters } from '../../../types/reviewing'
import { go } from '../../lib/routes'
import { Empty } from '../../ui/blank'
import { Button } from '../../ui/button'
import { Chips } from '../../ui/chips'
import { SearchBar } from '../../ui/search-bar'
import { Tap } from '../../ui/tap'
import { Stale, Waiting } from '../../ui/waiting'
import { Found } from './found'
import { KeysSheet, useListKeys } from './list-keys'
import { leaf, Rows } from './rows'
import { SeveralBar } from './several-bar'
import { refiltered, type Sift } from './sift'
import { Sifter } from './sifter'
import type { Queue } from './use-queue'
import { type Several, useSeveral } from './use-several'
import { counted } from './words'
import './queue.css'

const keys = Object.keys(queueFilters).filter((key): key is QueueFilter => key in queueFilters)

const empty: Record<QueueFilter, [title: string, note: string]> = {
  all: ['都办完了', '有新的申请会自己出现在这里，歇一会儿吧'],
  free: ['没有待受理的', '新的申请都有人接了'],
  mine: ['您手上没有在办的', '到“待受理”里接一件吧'],
  returned: ['没有等居民补正的', '居民补好再交，会回到在办里'],
  soon: ['没有临期的', '眼下没有今明两天到期的，办得及时'],
}

type Props = {
  office: string
  queue: Queue
  /** Who is looking. */
  me: string
  sift: Sift
  chosen: string
  onSift: (sift: Sift) => void
  onOpen: (id: string) => void
}

/** The chosen row stays in sight when the next one is chosen; nothing else moves the list. */
const useInSight = (chosen: string, ready: boolean) => {
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !ready || !chosen) return
    document.getElementById(`row-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen, ready])
}

type ListedProps = Omit<Props, 'office' | 'me'> & { several: Several }
const Listed = ({ queue, sift, several, chosen, onSift, onOpen }: ListedProps) => {
  const { list, loading, onMore } = queue
  const options = keys.map((key) => ({
    key,
    word: [queueFilters[key], counted(list?.counts[key])].filter(Boolean).join(' '),
  }))
  const [title, note] = empty[sift.filter]
  useInSight(chosen, list !== undefined)
  return (
    <>
      <View className="filters">
        <Chips options={options} chosen={sift.filter} onChoose={(filter) => onSift(refiltered(sift, filter))} />
        <View className="sifts">
          <Sifter list={list} sift={sift} onSift={onSift} />
          {several.on || !list || list.rows.length < 2 ? null : (
            <Tap className="sift several-start" label="选几件一起办" onTap={several.start}>
              选几件
            </Tap>
          )}
        </View>
      </View>
      <View className="rows" id="queue-rows">
        {list ? <Stale of={queue} /> : null}
        {list ? (
          <Rows of={list.rows} chosen={chosen} onOpen={onOpen} {...(several.on ? { ticking: several } : {})} />
        ) : null}
        {list && list.rows.length === 0 ? <Empty icon="check" title={title} note={note} /> : null}
        {list?.more ? (
          <View className="rows-more">
            <Button small busy={loading} onTap={onMore}>{`再看 ${leaf} 件`}</Button>
          </View>
        ) : null}
        {list ? null : <Waiting of={queue} />}
      </View>
    </>
  )
}

/** An office's list: rows by risk under filters with their counts, or what was looked for. */
export const QueueList = ({ office, me, ...list }: Props) => {
  const [words, setWords] = useState('')
  const rows = list.queue.list?.rows ?? []
  const several = useSeveral(rows)
  const { chosen, sift, onSift, onOpen } = list
  const onFilter = (filter: QueueFilter) => onSift(refiltered(sift, filter))
  const keys = useListKeys({ rows, chosen, several, onOpen, onFilter })
  // A handheld scanner types the card's code here.
  const write = (text: string) => {
    const card = tokenIn(text)
    setWords(card ? '' : text)
    if (card) go('cardDesk', { card })
  }
  return (
    <>
      <View className="queue-search">
        <SearchBar value={words} hint="姓名、手机尾号、编号，或扫进度卡" onChange={write} />
      </View>
      {words.trim() ? (
        <Found office={office} words={words.trim()} chosen={list.chosen} onOpen={list.onOpen} />
      ) : (
        <Listed {...list} several={several} />
      )}
      {keys.help ? <KeysSheet onClose={keys.close} /> : null}
      {several.on ? <SeveralBar office={office} me={me} several={several} /> : null}
    </>
  )
}
