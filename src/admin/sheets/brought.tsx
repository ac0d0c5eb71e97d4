import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Output } from '../../../types/action'
import { applyImport, imported, type ShownImport, undoImport } from '../../../types/importing'
import { now } from '../../lib/chance'
import { lately } from '../../lib/format'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Tag } from '../../ui/tag'
import { Waiting } from '../../ui/waiting'
import { Line } from '../edit/inputs'
import { Reason } from '../edit/reason'
import { RowsView } from './rows-view'
import { countWords, isOnItsWay, stateWords, toneOf } from './words'

/** How often a page looks again at what the timer is at work on. */
const every = 2000

const told = (list: ShownImport['left']) => list.map(({ code, title, why }) => `${code} ${title}：${why}`).join('；')

const Standing = ({ of: it }: { of: ShownImport }) => (
  <>
    {it.state === 'applied' ? <Notice tone="good">{`${it.actor} 写入了：${it.why}`}</Notice> : null}
    {it.state === 'undone' ? <Notice>{`${it.actor} 撤销了：${it.why}`}</Notice> : null}
    {isOnItsWay(it.state) ? <Notice tone="wait">{`${stateWords(it)}，可以离开这一页`}</Notice> : null}
    {it.trouble.length > 0 ? (
      <Notice tone="bad">{`没有写成，一行也没留下。${told(it.trouble)}。请重新导出再改`}</Notice>
    ) : null}
    {it.left.length > 0 ? <Notice tone="bad">{`这几项没有退回。${told(it.left)}`}</Notice> : null}
  </>
)

type Props = { of: Output<typeof imported>; again: () => Promise<void> }
const Apply = ({ of: { of: it, can }, again }: Props) => {
  const { act, busy, failure } = useAct(applyImport)
  const [asked, setAsked] = useState(false)
  if (!can.apply.ok) return it.state === 'previewed' ? <Notice tone="bad">{can.apply.why}</Notice> : null
  const many = it.counts.new + it.counts.changed
  const apply = async (why: string, vouch: boolean) => {
    if (await act({ id: it.id, rev: it.rev, why, vouch })) await again()
  }
  return (
    <Card title="写入">
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      <Text className="quiet small">要么全部写入，要么一行不写。写入以后还可以整个撤销。</Text>
      {asked ? (
        <Reason word={`写入 ${many} 项`} busy={busy} onDone={apply} />
      ) : (
        <Button kind="primary" onTap={() => setAsked(true)}>{`写入 ${many} 项`}</Button>
      )}
    </Card>
  )
}

const Undo = ({ of: { of: it, can }, again }: Props) => {
  const { act, busy, failure } = useAct(undoImport)
  const [why, setWhy] = useState<string>()
  if (!can.undo.ok) return null
  const undo = async () => {
    if (await act({ id: it.id, rev: it.rev, why: (why ?? '').trim() })) await again()
  }
  return (
    <Card title="撤销">
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      <Text className="quiet small">全部退回导入以前的样子。写入以后又有人改过的不动，会告诉您是哪几项。</Text>
      {why === undefined ? (
        <Button onTap={() => setWhy('')}>撤销这次导入</Button>
      ) : (
        <>
          <Line name="why" label="为什么撤销" value={why} onWrite={setWhy} />
          <Button kind="danger" busy={busy} off={why.trim() === ''} onTap={undo}>
            {why.trim() === '' ? '写明为什么，再撤销' : '撤销这次导入'}
          </Button>
        </>
      )}
    </Card>
  )
}

/** One import: what it would do, row by row, the word to write it, and the way back. */
export const Brought = ({ id }: { id: string }) => {
  const asked = useCall(imported, { id })
  const { data, again } = asked
  const working = data !== undefined && isOnItsWay(data.of.state)
  useEffect(() => {
    if (!working) return
    const bell = setInterval(again, every)
    return () => clearInterval(bell)
  }, [working, again])
  if (!data) return <Waiting of={asked} />
  const it = data.of
  return (
    <View className="brought">
      <View className="case-head">
        <View className="case-title">
          <Text className="case-name">{it.file}</Text>
          <Tag tone={toneOf(it.state)}>{stateWords(it)}</Tag>
        </View>
        <Text className="quiet small">{`${lately(it.at, now())} · ${it.by} · ${countWords(it)}`}</Text>
      </View>
      <Standing of={it} />
      <Apply of={data} again={again} />
      <Undo of={data} again={again} />
      <RowsView of={it} rows={data.rows} />
    </View>
  )
}
