import { Text, View } from '@tarojs/components'
import { imports, type ShownImport } from '../../../types/importing'
import { call } from '../../lib/call'
import { now } from '../../lib/chance'
import { lately } from '../../lib/format'
import { useCall } from '../../lib/use-call'
import { useMore } from '../../lib/use-more'
import { againOnly } from '../../lib/ways'
import { Empty, Failed } from '../../ui/blank'
import { Leaves } from '../../ui/leaves'
import { More } from '../../ui/more'
import { touchable } from '../../ui/role'
import { Skeleton } from '../../ui/skeleton'
import { Tag } from '../../ui/tag'
import { countWords, stateWords, toneOf } from './words'

type RowProps = { of: ShownImport; chosen: boolean; onOpen: (id: string) => void }
const Row = ({ of: it, chosen, onOpen }: RowProps) => {
  const note = `${lately(it.at, now())} · ${it.by} · ${countWords(it)}`
  return (
    <View className={chosen ? 'case-row on' : 'case-row'} {...touchable({ onTap: () => onOpen(it.id) })}>
      <Text className="case-row-title">{it.file}</Text>
      <Tag tone={toneOf(it.state)}>{stateWords(it)}</Tag>
      <Text className="case-row-note">{note}</Text>
    </View>
  )
}

/** What was brought before, newest first. */
export const BroughtList = ({ chosen, onOpen }: { chosen: string; onOpen: (id: string) => void }) => {
  const { data, failure, loading, again } = useCall(imports, {})
  const list = useMore(data, (after) => call(imports, { after }))
  if (!data && failure) return <Failed message={failure.message} ways={againOnly(failure, again)} busy={loading} />
  if (!data) return <Skeleton />
  return (
    <View>
      <Text className="shelf-title">导入过的</Text>
      <Leaves>
        {list.items.map((it) => (
          <Row key={it.id} of={it} chosen={it.id === chosen} onOpen={onOpen} />
        ))}
      </Leaves>
      {list.items.length === 0 ? <Empty icon="file" title="还没有导入过" note="先导出一份，在表里改好再选它" /> : null}
      <More of={list} />
    </View>
  )
}
