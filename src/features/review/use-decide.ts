import { useState } from 'react'
import type { Given } from '../../../types/action'
import type { Mark, Shown } from '../../../types/applications'
import { handOver, takeOver } from '../../../types/handling'
import { approve, claim, reject, release, sendBack } from '../../../types/reviewing'
import type { CallFailure } from '../../lib/failure'
import { askAgainAfter } from '../../lib/queries'
import { useAct } from '../../lib/use-act'

export type Decision = 'claim' | 'approve' | 'sendBack' | 'reject' | 'release' | 'takeOver' | 'handOver'
/** Who a case is handed to, and what people call them. */
export type Receiver = { to: Given<typeof handOver>['to']; name: string }
/** What was done, in one line. `left`: the case has left this desk, the next one may come. */
export type Outcome = { line: string; left: boolean }

/** WHY_MISSING: somebody else has taken it since, so that a reason is wanted. */
const races = ['CHANGED', 'NOT_HOLDER', 'NOT_NOW', 'NOT_FOUND', 'WHY_MISSING', 'STILL_HELD']

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
  takeOver: useAct(takeOver),
  handOver: useAct(handOver),
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

type Run = ReturnType<typeof useOutcome>['run']
type Acts = ReturnType<typeof useActs>
const saying = (note: string) => (note ? { note } : {})

/** Decisions that end with the case gone from this desk. */
const settling = (it: Shown, acts: Acts, run: Run) => {
  const at = { id: it.id, rev: it.rev }
  return {
    release: (why: string) =>
      run(
        () => acts.release.act({ ...at, ...(why ? { why } : {}) }, lost),
        () => '已放回待办，同事也可以受理',
      ),
    sendBack: (marks: Mark[], note: string, again: string) => {
      const done = () => `已退回 ${marks.length} 处，${it.applicant}会收到消息`
      return run(() => acts.sendBack.act({ ...at, marks, ...saying(note), ...(again ? { again } : {}) }, lost), done)
    },
    approve: (note: string) =>
      run(
        () => acts.approve.act({ ...at, ...saying(note) }, lost),
        ({ state }) => approved(it, state),
      ),
    reject: (why: string) =>
      run(
        () => acts.reject.act({ ...at, why }, lost),
        () => '已不予办理，原因会告诉居民',
      ),
    handOver: (to: Receiver, why: string) =>
      run(
        () => acts.handOver.act({ ...at, to: to.to, why }, lost),
        () => `已转给${to.name}`,
      ),
  }
}

/** Decisions after which the case lies on this very desk. */
const taking = (it: Shown, acts: Acts, run: Run) => {
  const at = { id: it.id, rev: it.rev }
  return {
    claim: () =>
      run(
        () => acts.claim.act(at, lost),
        () => '已受理，由您办理',
        false,
      ),
    takeOver: (why: string) =>
      run(
        () => acts.takeOver.act({ ...at, why }, lost),
        () => '已接手，由您办理；原来的同事会收到消息',
        false,
      ),
  }
}

/** The decisions on one case; each says whether it was done. `settled`: after every one, and whether the case left this desk. */
export const useDecide = (it: Shown, settled: (left: boolean) => void) => {
  const acts = useActs()
  const all = Object.values(acts)
  const { outcome, run } = useOutcome(all, settled)
  const failure = all.find((act) => act.failure)?.failure
  const busy = all.some((act) => act.busy)
  return { outcome, busy, failure, raced: raced(failure), ...taking(it, acts, run), ...settling(it, acts, run) }
}
export type Decide = ReturnType<typeof useDecide>
