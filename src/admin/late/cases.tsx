import { Text, View } from '@tarojs/components'
import { type Figure, figures, listed } from '../../../types/overview'
import { ExportButton } from '../../features/review/export-button'
import { noteOf, tagOf } from '../../features/review/words'
import { call } from '../../lib/call'
import { now } from '../../lib/chance'
import { go } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { useMore } from '../../lib/use-more'
import { againOnly } from '../../lib/ways'
import { Empty, Failed } from '../../ui/blank'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Leaves } from '../../ui/leaves'
import { Notice } from '../../ui/notice'
import { touchable } from '../../ui/role'
import { Skeleton } from '../../ui/skeleton'
import { Tag } from '../../ui/tag'
import { Tap } from '../../ui/tap'
import type { Case } from './words'
import '../../features/review/queue.css'

const leaf = 20

const CaseRow = ({ of: it }: { of: Case }) => {
  const tag = tagOf(it, now())
  const title = `${it.kind === 'ask' ? '咨询：' : ''}${it.title} · ${it.applicant}`
  const note = `${it.officeName} · ${noteOf(it, now())}`
  const open = () => go('case', { id: it.id, office: it.office, filter: 'all' })
  return (
    <View className="case-row" {...touchable({ onTap: open })}>
      <Text className="case-row-title">{title}</Text>
      <Tag tone={tag.tone}>{tag.word}</Tag>
      <Text className="case-row-note">{note}</Text>
    </View>
  )
}

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
        {first.data && first.failure ? (
          <Notice tone="wait">{`${first.failure.message}（下面是刚才的内容）`}</Notice>
        ) : null}
        <CaseRows of={list.items} />
        {first.data && list.items.length === 0 && !list.more ? <Empty icon="check" title="没有这样的件" /> : null}
        {list.problem ? <Notice tone="wait">{list.problem}</Notice> : null}
        {list.more || list.busy ? (
          <View className="rows-more">
            <Button small busy={list.busy} onTap={() => list.more?.()}>{`再看 ${leaf} 件`}</Button>
          </View>
        ) : null}
        {!first.data && first.failure ? (
          <Failed message={first.failure.message} ways={againOnly(first.failure, first.again)} busy={first.loading} />
        ) : null}
        {!first.data && !first.failure ? <Skeleton /> : null}
      </View>
    </View>
  )
}
