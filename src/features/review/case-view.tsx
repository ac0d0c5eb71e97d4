import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../types/action'
import type { open } from '../../../types/reviewing'
import { now } from '../../lib/chance'
import { lately } from '../../lib/format'
import { Notice } from '../../ui/notice'
import { AnswersCard } from './answers'
import { CaseHead } from './case-head'
import { Checklist } from './checklist'
import { DecisionBar, type PanelName } from './decision-bar'
import { MaterialsCard } from './materials'
import { Past } from './past'
import { RevealSheet } from './reveal-sheet'
import { useCase } from './use-case'
import { useDecide } from './use-decide'
import { useKeep } from './use-keep'
import { useReveal } from './use-reveal'
import { type Item, wordFor } from './words'
import { Writing } from './writing'
import './case.css'
import { Waiting } from '../../ui/waiting'
import './decide.css'

type Opened = Output<typeof open>
type Props = {
  id: string
  /** Its row in the list, as long as it stands there. */
  row: Item | undefined
  /** Three areas side by side. */
  wide: boolean
  onNext?: () => void
  onOpen: (id: string) => void
  /** The case left this desk. */
  onSettled: () => void
}

const Desk = ({ of: opened, wide, onNext, onOpen, onSettled }: { of: Opened } & Omit<Props, 'id' | 'row'>) => {
  const reveal = useReveal(opened.application, opened.can.reveal.ok)
  const it = { ...opened.application, rev: reveal.rev }
  const decide = useDecide(it, (left) => {
    reveal.forget()
    if (left) onSettled()
  })
  useKeep(it.id, opened.holding && it.state === 'reviewing')
  const [panel, setPanel] = useState<PanelName>()
  const last = it.timeline[it.timeline.length - 1]
  const race =
    decide.raced && last ? `。现在是“${wordFor(it)}”，最近一步：${last.who} ${lately(last.at, now())} ${last.word}` : ''
  const frame = panel && (
    <Writing
      panel={panel}
      of={it}
      can={opened.can}
      office={it.office}
      wide={wide}
      decide={decide}
      race={race}
      onClose={() => setPanel(undefined)}
    />
  )
  return (
    <View className={`case${wide ? ' wide' : ''}`}>
      <CaseHead of={it} />
      <View className={frame ? 'case-areas writing' : 'case-areas'}>
        <View className="case-area">
          {opened.can.approve.ok ? <Checklist of={it} /> : null}
          {it.erasedAt === null ? (
            <AnswersCard fields={it.fields} can={opened.can.reveal} seen={reveal.seen} onReveal={reveal.ask} />
          ) : (
            <Notice tone="wait">{`居民在${lately(it.erasedAt, now())}删除了这件的内容，只剩办理经过。`}</Notice>
          )}
        </View>
        <View className="case-area">{it.erasedAt === null ? <MaterialsCard of={it.materials} /> : null}</View>
        <View className="case-area">
          {frame && wide ? frame : <Past of={it} earlier={opened.earlier} onOpen={onOpen} />}
        </View>
      </View>
      <DecisionBar of={{ ...opened, application: it }} decide={decide} race={race} onPanel={setPanel} onNext={onNext} />
      {frame && !wide ? frame : null}
      {reveal.asking && opened.can.reveal.ok ? (
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
  const asked = useCase(id, row)
  if (asked.data) return <Desk of={asked.data} {...rest} />
  return <Waiting of={asked} />
}
