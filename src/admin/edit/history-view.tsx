import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { differences } from '../../../types/differences'
import { history, restore, type Shelved } from '../../../types/editing'
import { call } from '../../lib/call'
import { moment } from '../../lib/format'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { useMore } from '../../lib/use-more'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { More } from '../../ui/more'
import { Notice } from '../../ui/notice'
import { Skeleton } from '../../ui/skeleton'
import { Tag } from '../../ui/tag'
import { Waiting } from '../../ui/waiting'
import { DiffView } from './diff-view'
import { Reason } from './reason'

const madeWords: Record<string, string> = { edit: '修改', import: '导入' }
const doneWord = ({ act, from }: Shelved) =>
  act === 'restore' ? `恢复第 ${from} 版` : (madeWords[act] ?? '随软件发布')

type RowProps = { of: Shelved; newest: boolean; pinned: boolean; open: boolean; onOpen: () => void; onPin: () => void }
const EditionRow = ({ of: it, newest, pinned, open, onOpen, onPin }: RowProps) => (
  <View className="edition">
    <View className="case-title">
      <Text className="edition-no">{`第 ${it.rev} 版`}</Text>
      {newest ? <Tag tone="plain">现在用的</Tag> : null}
      <Tag tone={it.verified ? 'good' : 'quiet'}>{it.verified ? '已确认' : '示例'}</Tag>
    </View>
    <Text className="quiet small">
      {[doneWord(it), it.by, it.at > 0 ? moment(it.at, it.at) : ''].filter(Boolean).join(' · ')}
    </Text>
    {it.why ? <Text className="edition-why">{it.why}</Text> : null}
    <View className="edition-acts">
      {pinned ? (
        <Text className="quiet small">别的版和这一版比</Text>
      ) : (
        <>
          <Button small onTap={onOpen}>
            {open ? '收起' : '看差别'}
          </Button>
          <Button small onTap={onPin}>
            拿这版来比
          </Button>
        </>
      )}
    </View>
  </View>
)

type Props = { code: string; rev: number; dirty: boolean; onDone: (words: string) => void }
/** The older edition of two stands first, so that the words read forward in time. */
const between = (one: Shelved, other: Shelved) => {
  const [before, after] = one.rev < other.rev ? [one, other] : [other, one]
  return { before, after, changed: differences(before.terms, after.terms) }
}

const Restoring = ({ code, rev, edition, onDone }: Omit<Props, 'dirty'> & { edition: number }) => {
  const { act, busy, failure } = useAct(restore)
  const bring = async (why: string, vouch: boolean) => {
    const done = await act({ code, rev, edition, why, vouch })
    if (done) onDone(`已恢复第 ${edition} 版，成了第 ${done.rev} 版`)
  }
  return (
    <>
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      <Reason word={`恢复第 ${edition} 版`} busy={busy} onDone={bring} />
    </>
  )
}

/** Every edition, what differs between any two of them, and an old one brought back. */
export const HistoryView = ({ code, rev, dirty, onDone }: Props) => {
  const asked = useCall(history, { code })
  const list = useMore(asked.data, (after) => call(history, { code, after }))
  const [pin, setPin] = useState<number>()
  const [open, setOpen] = useState<number>()
  if (!asked.data) return <Waiting of={asked} />
  const newest = list.items[0]
  const pinned = list.items.find((it) => it.rev === pin) ?? newest
  if (!newest || !pinned) return <Skeleton />
  return (
    <Card title="历次修改">
      {list.items.map((it) => (
        <View key={it.rev}>
          <EditionRow
            of={it}
            newest={it === newest}
            pinned={it === pinned}
            open={open === it.rev}
            onOpen={() => setOpen(open === it.rev ? undefined : it.rev)}
            onPin={() => setPin(it.rev)}
          />
          {open === it.rev && it !== pinned ? <Compared one={it} other={pinned} /> : null}
          {open === it.rev && it !== newest ? (
            dirty ? (
              <Notice tone="wait">您有没存的改动，先存好或放弃，才能恢复旧版。</Notice>
            ) : (
              <Restoring code={code} rev={rev} edition={it.rev} onDone={onDone} />
            )
          ) : null}
        </View>
      ))}
      <More of={list} />
    </Card>
  )
}

const Compared = ({ one, other }: { one: Shelved; other: Shelved }) => {
  const { before, after, changed } = between(one, other)
  return (
    <View className="compared">
      <Text className="quiet small">{`从第 ${before.rev} 版到第 ${after.rev} 版，差 ${changed.length} 处`}</Text>
      <DiffView of={changed} />
    </View>
  )
}
