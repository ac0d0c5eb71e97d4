import { useState } from 'react'
import type { Output } from '../../../types/action'
import { cancelActivity, closeList, publish, reopenList, roster, withdrawAtDesk } from '../../../types/hosting'
import { askFirst, say } from '../../lib/ask-first'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'

export type Shown = Output<typeof roster>
export type GroupRow = Shown['groups'][number]

/** What staff do with one activity. */
export const useHost = (id: string) => {
  const asked = useCall(roster, { id })
  const [publishing, closing, opening] = [useAct(publish), useAct(closeList), useAct(reopenList)]
  const [cancelling, removing] = [useAct(cancelActivity), useAct(withdrawAtDesk)]
  const [why, setWhy] = useState('')
  const rev = asked.data?.rev ?? 0
  const step = { id, rev }
  const release = async () => {
    if (await publishing.act(step)) say('发布了，居民能看到了')
  }
  const close = async () => {
    const sure = await askFirst('停止报名？', '已经报上的和候补的不变。', '停止报名')
    if (sure && (await closing.act(step))) say('不再接受报名')
  }
  const reopen = async () => {
    if (await opening.act(step)) say('重新开放了')
  }
  const cancel = async () => {
    const sure = await askFirst('取消这个活动？', '报名的每一家都会收到消息，不能再恢复。', '取消活动')
    if (sure && (await cancelling.act({ ...step, why: why.trim() }))) say('取消了，正在通知大家')
  }
  const remove = async ({ household, people }: GroupRow, reason: string) => {
    const coming = people.filter((one) => one.coming).map((one) => one.id)
    if (await removing.act({ id, household, people: coming, why: reason })) say('取消了这一家')
  }
  const all = [publishing, closing, opening, cancelling, removing]
  return {
    ...{ asked, release, close, reopen, cancel, remove, why, setWhy },
    busy: all.some((one) => one.busy),
    failure: all.find((one) => one.failure)?.failure,
  }
}
