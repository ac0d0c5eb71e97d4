import { Text, View } from '@tarojs/components'
import { type Figure, figures, listed } from '../../../types/overview'
import { ExportButton } from '../../features/review/export-button'
import { noteOf, tagOf } from '../../features/review/words'
import { call } from '../../lib/call'
import { now } from '../../lib/chance'
import { go } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { useMore } from '../../lib/use-more'
import { Empty } from '../../ui/blank'
import { Icon } from '../../ui/icon'
import { Leaves } from '../../ui/leaves'
import { More } from '../../ui/more'
import { Pick } from '../../ui/pick'
import { Tap } from '../../ui/tap'
import { Stale, Waiting } from '../../ui/waiting'
import type { Case } from './words'
import '../../features/review/queue.css'

const leaf = 20

const CaseRow = ({ of: it }: { of: Case }) => (
  <Pick
    title={`${it.kind === 'ask' ? '咨询：' : ''}${it.title} · ${it.applicant}`}
    tag={tagOf(it, now())}
    notes={[`${it.officeName} · ${noteOf(it, now())}`]}
    onTap={() => go('case', { id: it.id, office: it.office, filter: 'all' })}
  />
)

const CaseRows = ({ of }: { of: Case[] }) => (
  <Leaves>
    {of.map((it) => (
      <CaseRow key={it.id} of={it} />
    ))}
  </Leaves>
)

type Props = { scope: string; alone: boolean; figure: Figure; name: string; onBack?: () => void }

/** The cases behind a figure, what is most urgent first; a tap opens the case. */
export const Cases = ({ scope, alone, figure, name, onBack }: Props) => {
  const asked = { scope, alone, figure }
  const first = useCall(listed, asked)
  const list = useMore(first.data, (after) => call(listed, { ...asked, after }))
  return (
    <View className="list-pane late-cases">
      {onBack ? (
        <Tap className="record-back" onTap={onBack}>
          <Icon name="left" />
          <Text>回督办</Text>
        </Tap>
      ) : null}
      <View className="list-head">
        <Text className="list-title">{figures[figure]}</Text>
        <Text className="office-name">{name}</Text>
        <ExportButton office={scope} taken={{ kind: 'figure', figure, alone }} what={`${name} · ${figures[figure]}`} />
      </View>
      <View className="rows">
        <Stale of={first} />
        <CaseRows of={list.items} />
        {first.data && list.items.length === 0 && !list.more ? <Empty icon="check" title="没有这样的件" /> : null}
        {list.more || list.busy || list.problem ? (
          <View className="rows-more">
            <More of={list} word={`再看 ${leaf} 件`} />
          </View>
        ) : null}
        {first.data ? null : <Waiting of={first} />}
      </View>
    </View>
  )
}
