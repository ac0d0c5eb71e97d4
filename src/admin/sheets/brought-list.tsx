import { Text, View } from '@tarojs/components'
import { imports, type ShownImport } from '../../../types/importing'
import { call } from '../../lib/call'
import { now } from '../../lib/chance'
import { lately } from '../../lib/format'
import { useCall } from '../../lib/use-call'
import { useMore } from '../../lib/use-more'
import { Empty } from '../../ui/blank'
import { Leaves } from '../../ui/leaves'
import { More } from '../../ui/more'
import { Pick } from '../../ui/pick'
import { Waiting } from '../../ui/waiting'
import { countWords, stateWords, toneOf } from './words'

type RowProps = { of: ShownImport; chosen: boolean; onOpen: (id: string) => void }
const Row = ({ of: it, chosen, onOpen }: RowProps) => (
  <Pick
    title={it.file}
    tag={{ word: stateWords(it), tone: toneOf(it.state) }}
    notes={[`${lately(it.at, now())} · ${it.by} · ${countWords(it)}`]}
    on={chosen}
    onTap={() => onOpen(it.id)}
  />
)

/** What was brought before, newest first. */
export const BroughtList = ({ chosen, onOpen }: { chosen: string; onOpen: (id: string) => void }) => {
  const asked = useCall(imports, {})
  const { data } = asked
  const list = useMore(data, (after) => call(imports, { after }))
  if (!data) return <Waiting of={asked} />
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
