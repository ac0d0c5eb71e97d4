import { useState } from 'react'
import type { Output } from '../../../types/action'
import { approve, claim, type Mark, type open, reject, release, sendBack } from '../../../types/applications'
import type { CallFailure } from '../../lib/failure'
import { askAgainAfter } from '../../lib/queries'
import { useAct } from '../../lib/use-act'

type Opened = Output<typeof open>
export type Decision = 'claim' | 'approve' | 'sendBack' | 'reject' | 'release'
/** What was done, in one line. `left`: the case has left this desk, the next one may come. */
export type Outcome = { line: string; left: boolean }

const races = ['CHANGED', 'NOT_HOLDER', 'NOT_NOW', 'NOT_FOUND']

/** The five decisions on one case; each says in one line what came of it. */
export const useDecide = ({ application: it }: Opened, settled: () => void) => {
  const acts = {
    claim: useAct(claim),
    release: useAct(release),
    sendBack: useAct(sendBack),
    approve: useAct(approve),
    reject: useAct(reject),
  }
  const [outcome, setOutcome] = useState<Outcome>()
  const all = Object.values(acts)
  const { id, rev } = it
  const begin = () => {
    for (const act of all) act.clear()
    setOutcome(undefined)
  }
  /** Somebody was quicker: the case and the list are asked again, what was typed stays. */
  const lost = (failure: CallFailure) => {
    if (races.includes(failure.code)) askAgainAfter(claim.name)
  }
  const finish = (done: unknown, line: string, left = true) => {
    if (!done) return
    setOutcome({ line, left })
    if (left) settled()
  }
  return {
    outcome,
    busy: all.some(({ busy }) => busy),
    failure: all.find(({ failure }) => failure)?.failure,
    claim: async () => {
      begin()
      finish(await acts.claim.act({ id, rev }, lost), '已受理，由您办理', false)
    },
    release: async () => {
      begin()
      finish(await acts.release.act({ id, rev }, lost), '已放回待办，同事也可以受理')
    },
    sendBack: async (marks: Mark[], note: string) => {
      begin()
      const done = await acts.sendBack.act({ id, rev, marks, ...(note ? { note } : {}) }, lost)
      finish(done, `已退回 ${marks.length} 处，${it.applicant}会收到消息，补好再来`)
    },
    approve: async (note: string) => {
      begin()
      const done = await acts.approve.act({ id, rev, ...(note ? { note } : {}) }, lost)
      finish(
        done,
        done?.state === 'submitted'
          ? '已通过，转给下一步的岗位接着办'
          : it.kind === 'ask'
            ? '已答复，居民会收到消息'
            : '已通过，办结',
      )
    },
    reject: async (why: string) => {
      begin()
      finish(await acts.reject.act({ id, rev, why }, lost), '已不予办理，原因会告诉居民')
    },
  }
}
export type Decide = ReturnType<typeof useDecide>
