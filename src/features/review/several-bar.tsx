import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { open } from '../../../types/reviewing'
import { useCall } from '../../lib/use-call'
import { againOnly } from '../../lib/ways'
import { Failed } from '../../ui/blank'
import { Notice } from '../../ui/notice'
import { Skeleton } from '../../ui/skeleton'
import { Tap } from '../../ui/tap'
import { CameSheet } from './came'
import { DecisionButton, useArmed } from './confirm-button'
import { useDraft } from './drafts'
import { Panel } from './panel'
import { ReturnPanel } from './return-panel'
import type { Several } from './use-several'
import { type Together, useTogether } from './use-together'
import type { Item } from './words'
import { answering, WordsPanel } from './words-panel'

type Written = { code: string; items: Item[]; together: Together; onClose: () => void }

/** One return for all: the points are those of the service, as the first of them shows it. */
const ReturnAll = ({ code, items, together, onClose }: Written) => {
  const first = useCall(open, { id: items[0]?.id ?? '' })
  const { draft, write, drop } = useDraft(`several:${code}`)
  if (first.failure) return <Failed message={first.failure.message} ways={againOnly(first.failure, first.again)} />
  if (!first.data) return <Skeleton cards={1} />
  return (
    <ReturnPanel
      of={{ ...first.data.application, times: 0 }}
      several={items.length}
      draft={draft}
      busy={together.busy}
      write={write}
      onSend={async (marks, note) => {
        const what = { act: 'sendBack' as const, marks, ...(note ? { note } : {}) }
        if (!(await together.decide(what, items, '退回'))) return
        drop()
        onClose()
      }}
    />
  )
}

const AnswerAll = ({ code, items, together, onClose }: Written) => {
  const { draft, write, drop } = useDraft(`several:${code}`)
  return (
    <WordsPanel
      of={{ ...answering, hint: `这 ${items.length} 位居民会看到同样的答复。` }}
      value={draft.words}
      busy={together.busy}
      onWrite={(words) => write({ words })}
      onDone={async (note) => {
        if (!(await together.decide({ act: 'approve', note }, items, '答复'))) return
        drop()
        onClose()
      }}
    />
  )
}

/** What can be done with those that are ticked: to take those that nobody has, to decide on those that are one's own. */
const partsOf = (items: readonly Item[], me: string) => ({
  free: items.filter(({ state }) => state === 'submitted'),
  held: items.filter(({ state, holderId }) => state === 'reviewing' && holderId === me),
  fresh: items.filter(({ state, holderId, times }) => state === 'reviewing' && holderId === me && times === 0),
})
const many = (word: string, items: readonly Item[]) => (items.length > 0 ? `${word} ${items.length} 件` : word)
const lacking = (items: readonly Item[], why: string) => (items.length > 0 ? undefined : why)

type Props = { office: string; me: string; several: Several }
/** The decisions on what is ticked; each names how many it concerns. */
export const SeveralBar = ({ office, me, several }: Props) => {
  const { items, stop, all, clear } = several
  const code = items[0]?.code ?? ''
  const together = useTogether(office, code)
  const [panel, setPanel] = useState<'return' | 'answer'>()
  const { armed, press } = useArmed()
  const { free, held, fresh } = partsOf(items, me)
  const asked = items.some(({ kind }) => kind === 'ask')
  const approve = () =>
    asked ? setPanel('answer') : press('approve', () => together.decide({ act: 'approve' }, held, '通过'))
  const close = () => {
    setPanel(undefined)
    clear()
  }
  return (
    <View className="several">
      <View className="several-head">
        <Text className="several-title">
          {items[0] ? `已选 ${items.length} 件 · ${items[0].title}` : '点选同一种事项的几件'}
        </Text>
        <Tap className="several-act" onTap={all}>
          全选
        </Tap>
        <Tap className="several-act" onTap={stop}>
          不选了
        </Tap>
      </View>
      {together.failure && !panel ? <Notice tone="bad">{together.failure.message}</Notice> : null}
      <View className="several-acts">
        <DecisionButton
          word={many('受理', free)}
          busy={together.busy}
          why={lacking(free, '选中的里面没有待受理的')}
          onTap={() => free.length > 0 && together.decide({ act: 'claim' }, free, '受理')}
        />
        <DecisionButton
          word={many(asked ? '答复' : '通过', held)}
          kind="primary"
          busy={together.busy}
          why={lacking(held, '先受理，再通过')}
          armed={armed === 'approve'}
          onTap={() => held.length > 0 && approve()}
        />
        <DecisionButton
          word={many('退回', fresh)}
          busy={together.busy}
          why={lacking(fresh, '先受理；退过一次的要单独退')}
          onTap={() => fresh.length > 0 && setPanel('return')}
        />
      </View>
      {panel ? (
        <Panel
          title={panel === 'answer' ? `答复 ${held.length} 件` : `退回 ${fresh.length} 件`}
          wide={false}
          onClose={() => setPanel(undefined)}
        >
          {together.failure ? <Notice tone="bad">{together.failure.message}</Notice> : null}
          {panel === 'answer' ? (
            <AnswerAll code={code} items={held} together={together} onClose={close} />
          ) : (
            <ReturnAll code={code} items={fresh} together={together} onClose={close} />
          )}
        </Panel>
      ) : null}
      <CameSheet of={together} />
    </View>
  )
}
