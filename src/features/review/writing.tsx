import type { Output } from '../../../types/action'
import type { Shown } from '../../../types/applications'
import type { open } from '../../../types/reviewing'
import { Notice } from '../../ui/notice'
import type { PanelName } from './decision-bar'
import { useDraft } from './drafts'
import { Panel } from './panel'
import { ReturnPanel } from './return-panel'
import type { Decide, Decision } from './use-decide'
import { answering, rejecting, releasing, type Wording, WordsPanel } from './words-panel'

type Words = Exclude<PanelName, 'return'>
const wordings: Record<Words, Wording> = { answer: answering, reject: rejecting, release: releasing }
const decisions: Record<PanelName, Decision> = {
  return: 'sendBack',
  answer: 'approve',
  reject: 'reject',
  release: 'release',
}

type Props = {
  panel: PanelName
  of: Shown
  can: Output<typeof open>['can']
  wide: boolean
  decide: Decide
  race: string
  onClose: () => void
}

/** What a decision wants in words, whichever it is; what was begun stays until it was done. */
export const Writing = ({ panel, of: it, can, wide, decide, race, onClose }: Props) => {
  const { draft, write, drop } = useDraft(it.id)
  const settle = async (done: Promise<boolean>) => {
    if (!(await done)) return
    drop()
    onClose()
  }
  const verdict = can[decisions[panel]]
  const why = verdict.ok ? undefined : verdict.why
  const acts: Record<Words, (words: string) => Promise<boolean>> = {
    answer: decide.approve,
    reject: decide.reject,
    release: decide.release,
  }
  return (
    <Panel title={panel === 'return' ? '退回补正' : wordings[panel].title} wide={wide} onClose={onClose}>
      {decide.failure && !wide ? <Notice tone="bad">{decide.failure.message + race}</Notice> : null}
      {panel === 'return' ? (
        <ReturnPanel
          of={it}
          draft={draft}
          busy={decide.busy}
          why={why}
          write={write}
          onSend={(...all) => settle(decide.sendBack(...all))}
        />
      ) : (
        <WordsPanel
          of={wordings[panel]}
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
