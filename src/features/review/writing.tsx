import type { Output } from '../../../types/action'
import type { Shown } from '../../../types/applications'
import type { PhraseKind } from '../../../types/phrases'
import type { open } from '../../../types/reviewing'
import { Notice } from '../../ui/notice'
import type { PanelName } from './decision-bar'
import { useDraft } from './drafts'
import { HandOverPanel } from './hand-over-panel'
import { Panel } from './panel'
import { fillOf } from './phrase-words'
import { ReturnPanel } from './return-panel'
import type { Decide, Decision } from './use-decide'
import { answering, rejecting, releasing, takingOver, type Wording, WordsPanel } from './words-panel'

type Words = Exclude<PanelName, 'return' | 'handOver'>
const wordings: Record<Words, Wording> = {
  answer: answering,
  reject: rejecting,
  release: releasing,
  takeOver: takingOver,
}
const titleOf = (panel: PanelName) => {
  if (panel === 'return') return '退回补正'
  return panel === 'handOver' ? '转交' : wordings[panel].title
}
const decisions: Record<PanelName, Decision> = {
  return: 'sendBack',
  answer: 'approve',
  reject: 'reject',
  release: 'release',
  takeOver: 'takeOver',
  handOver: 'handOver',
}

type Props = {
  panel: PanelName
  of: Shown
  can: Output<typeof open>['can']
  /** The desk that has the case. */
  office: string
  wide: boolean
  decide: Decide
  race: string
  onClose: () => void
}

/** What a decision wants in words, whichever it is; what was begun stays until it was done. */
export const Writing = ({ panel, of: it, can, office, wide, decide, race, onClose }: Props) => {
  const { draft, write, drop } = useDraft(it.id)
  const settle = async (done: Promise<boolean>) => {
    if (!(await done)) return
    drop()
    onClose()
  }
  const templates = (kind: PhraseKind) => ({ office, kind, fill: fillOf(it, it.owes) })
  const verdict = can[decisions[panel]]
  const why = verdict.ok ? undefined : verdict.why
  const acts: Record<Words, (words: string) => Promise<boolean>> = {
    answer: decide.approve,
    reject: decide.reject,
    release: decide.release,
    takeOver: decide.takeOver,
  }
  return (
    <Panel title={titleOf(panel)} wide={wide} onClose={onClose}>
      {decide.failure && !wide ? <Notice tone="bad">{decide.failure.message + race}</Notice> : null}
      {panel === 'return' ? (
        <ReturnPanel
          of={it}
          templates={templates('return')}
          draft={draft}
          busy={decide.busy}
          why={why}
          write={write}
          onSend={(...all) => settle(decide.sendBack(...all))}
        />
      ) : panel === 'handOver' ? (
        <HandOverPanel
          office={office}
          why={draft.words}
          refused={why}
          busy={decide.busy}
          onWrite={(words) => write({ words })}
          onDone={(to, words) => settle(decide.handOver(to, words))}
        />
      ) : (
        <WordsPanel
          of={wordings[panel]}
          {...(panel === 'answer' || panel === 'reject' ? { templates: templates(panel) } : {})}
          value={draft.words}
          busy={decide.busy}
          why={why}
          onWrite={(words) => write({ words })}
          onDone={(words) => settle(acts[panel](words))}
        />
      )}
    </Panel>
  )
}
