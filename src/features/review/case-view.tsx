import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../types/action'
import type { open } from '../../../types/reviewing'
import { now } from '../../lib/chance'
import { lately } from '../../lib/format'
import { Failed } from '../../ui/blank'
import { Notice } from '../../ui/notice'
import { Skeleton } from '../../ui/skeleton'
import { AnswersCard } from './answers'
import { CaseHead } from './case-head'
import { DecisionBar, type PanelName } from './decision-bar'
import { useDraft } from './drafts'
import { MaterialsCard } from './materials'
import { Panel } from './panel'
import { Past } from './past'
import { ReturnPanel } from './return-panel'
import { RevealSheet } from './reveal-sheet'
import { useCase } from './use-case'
import { useDecide } from './use-decide'
import { useReveal } from './use-reveal'
import { type Item, wordFor } from './words'
import { answering, rejecting, WordsPanel } from './words-panel'
import './case.css'
import './decide.css'

type Opened = Output<typeof open>
type Props = {
  id: string
  /** Its row in the list, as long as it stands there. */
  row: Item | undefined
  /** Three areas side by side. */
  wide: boolean
  onNext?: () => void
  /** The case left this desk. */
  onSettled: () => void
}

const titles: Record<PanelName, string> = { return: '退回补正', answer: answering.title, reject: rejecting.title }

const Desk = ({ of: opened, wide, onNext, onSettled }: { of: Opened } & Omit<Props, 'id' | 'row'>) => {
  const reveal = useReveal(opened.application)
  const it = { ...opened.application, rev: reveal.rev }
  const decide = useDecide(it, onSettled)
  const { draft, write, drop } = useDraft(it.id)
  const [panel, setPanel] = useState<PanelName>()
  const settle = async (done: Promise<boolean>) => {
    if (!(await done)) return
    drop()
    setPanel(undefined)
  }
  const last = it.timeline[it.timeline.length - 1]
  const race =
    decide.raced && last ? `。现在是“${wordFor(it)}”，最近一步：${last.who} ${lately(last.at, now())} ${last.word}` : ''
  const verdict = opened.can[panel === 'return' ? 'sendBack' : panel === 'reject' ? 'reject' : 'approve']
  const why = verdict.ok ? undefined : verdict.why
  const frame = panel && (
    <Panel title={titles[panel]} wide={wide} onClose={() => setPanel(undefined)}>
      {decide.failure && !wide ? <Notice tone="bad">{decide.failure.message + race}</Notice> : null}
      {panel === 'return' ? (
        <ReturnPanel
          of={it}
          draft={draft}
          busy={decide.busy}
          write={write}
          onSend={(...all) => settle(decide.sendBack(...all))}
        />
      ) : (
        <WordsPanel
          of={panel === 'answer' ? answering : rejecting}
          value={draft.words}
          busy={decide.busy}
          why={why}
          onWrite={(words) => write({ words })}
          onDone={(words) => settle(panel === 'answer' ? decide.approve(words) : decide.reject(words))}
        />
      )}
    </Panel>
  )
  return (
    <View className={`case${wide ? ' wide' : ''}`}>
      <CaseHead of={it} />
      <View className={frame ? 'case-areas writing' : 'case-areas'}>
        <View className="case-area">
          <AnswersCard fields={it.fields} can={opened.can.reveal} seen={reveal.seen} onReveal={reveal.ask} />
        </View>
        <View className="case-area">
          <MaterialsCard of={it.materials} />
        </View>
        <View className="case-area">{frame && wide ? frame : <Past of={it} />}</View>
      </View>
      <DecisionBar of={{ ...opened, application: it }} decide={decide} race={race} onPanel={setPanel} onNext={onNext} />
      {frame && !wide ? frame : null}
      {reveal.asking ? (
        <RevealSheet
          label={reveal.asking.label}
          busy={reveal.busy}
          failure={reveal.failure?.message}
          onLook={reveal.look}
          onClose={() => reveal.ask(undefined)}
        />
      ) : null}
    </View>
  )
}

/** One case: what was handed in, what happened, and the decisions. */
export const CaseView = ({ id, row, ...rest }: Props) => {
  const { data, failure, loading, again } = useCase(id, row)
  if (data) return <Desk of={data} {...rest} />
  if (failure) return <Failed message={failure.message} again={again} busy={loading} />
  return <Skeleton cards={3} lines={5} />
}
