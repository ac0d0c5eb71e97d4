import { useEffect, useState } from 'react'
import type { Output } from '../../../types/action'
import { closeVote, openVote, publishVote, voteDesk } from '../../../types/vote-desk'
import { askFirst, say } from '../../lib/ask-first'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'

export type Desk = Output<typeof voteDesk>
export type UnitRow = Desk['units'][number]
const every = 10_000

/** What staff do with one vote; while it runs the turnout is asked for again every few seconds. */
export const useVote = (id: string) => {
  const [urn, setUrn] = useState(0)
  const asked = useCall(voteDesk, { id, urn }, { keep: true })
  const [opening, closing, publishing] = [useAct(openVote), useAct(closeVote), useAct(publishVote)]
  const { again } = asked
  const running = asked.data?.state === 'open'
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is the same whichever function asks it
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => void again(), every)
    return () => clearInterval(timer)
  }, [running, urn])
  const step = { id, rev: asked.data?.rev ?? 0 }
  const open = async () => {
    const sure = await askFirst('开始投票？', '名册上的人会收到消息；开始以后问题、名册和时间都不能再改。', '开始')
    if (sure && (await opening.act(step))) say('开始了，正在通知名册上的人')
  }
  const close = async () => {
    if (await closing.act(step)) say('计好票了')
  }
  const publish = async () => {
    const sure = await askFirst('公布结果？', '结果和全部的票一起公布，不能再收回。', '公布')
    if (sure && (await publishing.act(step))) say('公布了')
  }
  const all = [opening, closing, publishing]
  return {
    ...{ asked, urn, setUrn, open, close, publish },
    busy: all.some((one) => one.busy),
    failure: all.find((one) => one.failure)?.failure,
  }
}
