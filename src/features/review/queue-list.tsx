import { CustomWrapper, Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { type QueueFilter, queueFilters } from '../../../types/reviewing'
import { now } from '../../lib/chance'
import { againOnly } from '../../lib/ways'
import { Empty, Failed } from '../../ui/blank'
import { Button } from '../../ui/button'
import { Chips } from '../../ui/chips'
import { Notice } from '../../ui/notice'
import { touchable } from '../../ui/role'
import { Skeleton } from '../../ui/skeleton'
import { Tag } from '../../ui/tag'
import type { Queue } from './use-queue'
import { counted, type Item, noteOf, tagOf } from './words'
import './queue.css'

const leaf = 20
const keys = Object.keys(queueFilters).filter((key): key is QueueFilter => key in queueFilters)

const empty: Record<QueueFilter, [title: string, note: string]> = {
  all: ['都办完了', '有新的申请会自己出现在这里，歇一会儿吧'],
  free: ['没有待受理的', '新的申请都有人接了'],
  mine: ['您手上没有在办的', '到“待受理”里接一件吧'],
  returned: ['没有等居民补正的', '居民补好再交，会回到在办里'],
  soon: ['没有临期的', '眼下没有今明两天到期的，办得及时'],
}

type RowProps = { it: Item; chosen: boolean; onOpen: (id: string) => void }
/** Four nodes, so that long lists stay quick. */
const Row = ({ it, chosen, onOpen }: RowProps) => {
  const tag = tagOf(it, now())
  const title = `${it.kind === 'ask' ? '咨询：' : ''}${it.title} · ${it.applicant}`
  const note = noteOf(it, now())
  const current = chosen && process.env.TARO_ENV === 'h5' ? { 'aria-current': 'true' } : {}
  return (
    <View
      id={`row-${it.id}`}
      className={chosen ? 'case-row on tapping' : 'case-row tapping'}
      {...touchable({ label: `${title}，${tag.word}，${note}`, onTap: () => onOpen(it.id) })}
      {...current}
    >
      <Text className="case-row-title">{title}</Text>
      <Text className="case-row-note">{note}</Text>
      <Tag tone={tag.tone}>{tag.word}</Tag>
    </View>
  )
}

/** In the mini-program twenty rows share a wrapper, so that a tap redraws only those. */
const Rows = ({ of, chosen, onOpen }: { of: Item[]; chosen: string; onOpen: (id: string) => void }) => {
  const row = (it: Item) => <Row key={it.id} it={it} chosen={it.id === chosen} onOpen={onOpen} />
  if (process.env.TARO_ENV === 'h5') return <View>{of.map(row)}</View>
  const leaves = Array.from({ length: Math.ceil(of.length / leaf) }, (_, at) => of.slice(at * leaf, (at + 1) * leaf))
  return (
    <View>
      {leaves.map((some) => (
        <CustomWrapper key={some[0]?.id}>{some.map(row)}</CustomWrapper>
      ))}
    </View>
  )
}

type Props = {
  queue: Queue
  filter: QueueFilter
  chosen: string
  onFilter: (filter: QueueFilter) => void
  onOpen: (id: string) => void
}

/** The chosen row stays in sight when the next one is chosen; nothing else moves the list. */
const useInSight = (chosen: string, ready: boolean) => {
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !ready || !chosen) return
    document.getElementById(`row-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen, ready])
}

/** An office's list: filters with their counts, rows by risk, and what to say when there are none. */
export const QueueList = ({
  queue: { list, failure, loading, again, onMore },
  filter,
  chosen,
  onFilter,
  onOpen,
}: Props) => {
  const options = keys.map((key) => ({
    key,
    word: [queueFilters[key], counted(list?.counts[key])].filter(Boolean).join(' '),
  }))
  const [title, note] = empty[filter]
  useInSight(chosen, list !== undefined)
  return (
    <>
      <View className="filters">
        <Chips options={options} chosen={filter} onChoose={onFilter} />
      </View>
      <View className="rows" id="queue-rows">
        {list && failure ? <Notice tone="wait">{`${failure.message}（下面是刚才的内容）`}</Notice> : null}
        {list ? <Rows of={list.rows} chosen={chosen} onOpen={onOpen} /> : null}
        {list && list.rows.length === 0 ? <Empty icon="check" title={title} note={note} /> : null}
        {list?.more ? (
          <View className="rows-more">
            <Button small busy={loading} onTap={onMore}>{`再看 ${leaf} 件`}</Button>
          </View>
        ) : null}
        {!list && failure ? <Failed message={failure.message} ways={againOnly(failure, again)} busy={loading} /> : null}
        {!list && !failure ? <Skeleton cards={3} lines={2} /> : null}
      </View>
    </>
  )
}
