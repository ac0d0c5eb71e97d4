import { useState } from 'react'
import type { Mark, Shown } from '../../../types/applications'
import { approve, claim, reject, release, sendBack } from '../../../types/reviewing'
import type { CallFailure } from '../../lib/failure'
import { askAgainAfter } from '../../lib/queries'
import { useAct } from '../../lib/use-act'

export type Decision = 'claim' | 'approve' | 'sendBack' | 'reject' | 'release'
/** What was done, in one line. `left`: the case has left this desk, the next one may come. */
export type Outcome = { line: string; left: boolean }

/** WHY_MISSING: somebody else has taken it since, so that a reason is wanted. */
const races = ['CHANGED', 'NOT_HOLDER', 'NOT_NOW', 'NOT_FOUND', 'WHY_MISSING']

/** Somebody was quicker: then the case and the list are asked again, what was typed stays. */
const raced = (failure: CallFailure | undefined) => failure !== undefined && races.includes(failure.code)
const lost = (failure: CallFailure) => {
  if (raced(failure)) askAgainAfter(claim.name)
}

const approved = (it: Shown, state: Shown['state']): string => {
  if (state !== 'approved') return '已通过，转给下一步的岗位接着办'
  return it.kind === 'ask' ? '已答复，居民会收到消息' : '已通过，办结'
}

const useActs = () => ({
  claim: useAct(claim),
  release: useAct(release),
  sendBack: useAct(sendBack),
  approve: useAct(approve),
  reject: useAct(reject),
})

/** Runs one act after the other, and keeps in one line what came of the last. */
const useOutcome = (acts: readonly { clear: () => void }[], settled: (left: boolean) => void) => {
  const [outcome, setOutcome] = useState<Outcome>()
  const run = async <T>(
    work: () => Promise<T | undefined>,
    line: (done: T) => string,
    left = true,
  ): Promise<boolean> => {
    for (const act of acts) act.clear()
    setOutcome(undefined)
    const done = await work()
    if (!done) return false
    setOutcome({ line: line(done), left })
    settled(left)
    return true
  }
  return { outcome, run }
}

/** The five decisions on one case; each says whether it was done. `settled`: after every one, and whether the case left this desk. */
export const useDecide = (it: Shown, settled: (left: boolean) => void) => {
  const acts = useActs()
  const all = Object.values(acts)
  const { outcome, run } = useOutcome(all, settled)
  const at = { id: it.id, rev: it.rev }
  const failure = all.find((act) => act.failure)?.failure
  return {
    outcome,
    busy: all.some(({ busy }) => busy),
    failure,
    raced: raced(failure),
    claim: () =>
      run(
        () => acts.claim.act(at, lost),
        () => '已受理，由您办理',
        false,
      ),
    release: (why: string) =>
      run(
        () => acts.release.act({ ...at, ...(why ? { why } : {}) }, lost),
        () => '已放回待办，同事也可以受理',
      ),
    sendBack: (marks: Mark[], note: string) => {
      const done = () => `已退回 ${marks.length} 处，${it.applicant}会收到消息`
      return run(() => acts.sendBack.act({ ...at, marks, ...(note ? { note } : {}) }, lost), done)
    },
    approve: (note: string) =>
      run(
        () => acts.approve.act({ ...at, ...(note ? { note } : {}) }, lost),
        ({ state }) => approved(it, state),
      ),
    reject: (why: string) =>
      run(
        () => acts.reject.act({ ...at, why }, lost),
        () => '已不予办理，原因会告诉居民',
      ),
  }
}
export type Decide = ReturnType<typeof useDecide>
