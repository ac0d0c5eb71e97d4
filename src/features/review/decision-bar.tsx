import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../types/action'
import { moves } from '../../../types/applications'
import type { open } from '../../../types/reviewing'
import { Notice } from '../../ui/notice'
import { checksOf, unchecked } from './checklist'
import { DecisionButton, useArmed } from './confirm-button'
import { useDraft } from './drafts'
import { useKeys } from './keys'
import type { Decide, Decision } from './use-decide'

type Opened = Output<typeof open>
export type PanelName = 'return' | 'answer' | 'reject' | 'release' | 'takeOver' | 'handOver'
type Props = {
  of: Opened
  decide: Decide
  /** What became of the case when somebody else was quicker; empty when nobody was. */
  race: string
  onPanel: (name: PanelName) => void
  onNext?: () => void
}

const order: readonly Decision[] = ['approve', 'sendBack', 'reject', 'handOver', 'release']
/** The first place: to take it, or to take it over from the one who has it. */
const firstOf = ({ application: it, holding }: Opened): Decision => (it.holder && !holding ? 'takeOver' : 'claim')
const words = {
  ...Object.fromEntries(Object.entries(moves).map(([name, { word }]) => [name, word])),
  takeOver: '接手',
  handOver: '转交',
} as Record<Decision, string>
const letters: Partial<Record<Decision, string>> = {
  claim: 'C',
  takeOver: 'C',
  approve: 'A',
  sendBack: 'R',
  handOver: 'H',
}
const kinds: Partial<Record<Decision, 'primary' | 'danger'>> = {
  claim: 'primary',
  takeOver: 'primary',
  approve: 'primary',
  reject: 'danger',
}

/** The decisions, always in the same order and place; a refused one keeps its place and says why. */
export const DecisionBar = ({ of: opened, decide, race, onPanel, onNext }: Props) => {
  const { application: it, can, holding } = opened
  const first = firstOf(opened)
  const all = [first, ...order]
  const { armed, press, disarm } = useArmed()
  const [asked, setAsked] = useState<string>()
  const wordOf = (name: Decision) => (name === 'approve' && it.kind === 'ask' ? '答复' : words[name])
  const whyOf = (name: Decision) => {
    const verdict = can[name]
    return verdict.ok ? undefined : verdict.why
  }
  const acts: Record<Decision, () => void> = {
    claim: decide.claim,
    release: () => (holding ? decide.release('') : onPanel('release')),
    takeOver: () => onPanel('takeOver'),
    handOver: () => onPanel('handOver'),
    sendBack: () => onPanel('return'),
    reject: () => onPanel('reject'),
    approve: () => (it.kind === 'ask' ? onPanel('answer') : press('approve', () => decide.approve(''))),
  }
  const run = (name: Decision) => {
    if (decide.busy) return
    const why = whyOf(name)
    setAsked(why && `${wordOf(name)}：${why}`)
    if (name !== 'approve') disarm()
    if (!why) acts[name]()
  }
  const next = () => (onNext ? onNext() : setAsked('没有下一件了'))
  useKeys({
    c: () => run(first),
    h: () => run('handOver'),
    a: () => run('approve'),
    r: () => run('sendBack'),
    j: next,
    escape: disarm,
  })
  const { outcome, failure } = decide
  const left = unchecked(checksOf(it), useDraft(it.id).draft.checked)
  const still = can.approve.ok && left > 0 && armed === 'approve' ? `还有 ${left} 条没有核对` : undefined
  const standing = outcome || failure || all.some((name) => !whyOf(name)) ? still : whyOf('approve')
  return (
    <View className="case-foot">
      {outcome ? <Notice tone="good">{outcome.line}</Notice> : null}
      {failure ? <Notice tone="bad">{failure.message + race}</Notice> : null}
      {asked || standing ? <Text className="decision-why">{asked ?? standing}</Text> : null}
      <View className="decisions">
        {all.map((name) => (
          <DecisionButton
            key={name}
            word={wordOf(name)}
            letter={letters[name]}
            kind={kinds[name]}
            busy={decide.busy}
            why={whyOf(name)}
            armed={armed === name}
            onTap={() => run(name)}
          />
        ))}
        <DecisionButton
          word="下一件"
          letter="J"
          kind={outcome?.left ? 'primary' : 'plain'}
          why={onNext ? undefined : '没有下一件了'}
          onTap={next}
        />
      </View>
    </View>
  )
}
