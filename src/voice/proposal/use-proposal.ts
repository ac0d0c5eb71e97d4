import type { Output } from '../../../types/action'
import { proposal } from '../../../types/raising'
import { appeal, ask, evaluate, follow, join, second, stand, withdrawProposal } from '../../../types/voices'
import type { Judged } from '../../features/proposals/evaluate-form'
import { say } from '../../lib/ask-first'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'

export type Whole = Output<typeof proposal>
type Side = 'yes' | 'no'

/** What anybody of the place may do. */
const useSpeaking = (id: string) => {
  const [seconding, joining, standing] = [useAct(second), useAct(join), useAct(stand)]
  const [asking, following] = [useAct(ask), useAct(follow)]
  return {
    second: async () => {
      if (await seconding.act({ id })) say('附议了，每一步都会告诉您')
    },
    join: async () => {
      if (await joining.act({ id })) say('一起提了，每一步都会告诉您')
    },
    stand: async (side: Side, words: string) => {
      const done = await standing.act({ id, side, words })
      if (done) say('记下了，定下来以前可以改')
      return done !== undefined
    },
    ask: async (words: string) => {
      const done = await asking.act({ id, words })
      if (done) say('问出去了，回答了会告诉您')
      return done !== undefined
    },
    follow: async (on: boolean) => {
      if (await following.act({ id, on })) say(on ? '有进展会告诉您' : '不再告诉您了')
    },
    spoken: [seconding, joining, standing, asking, following],
  }
}

/** What only the one who raised it may do. */
const useRaiser = (id: string, rev: number) => {
  const [judging, appealing, leaving] = [useAct(evaluate), useAct(appeal), useAct(withdrawProposal)]
  return {
    evaluate: async (judged: Judged) => {
      const done = await judging.act({ id, rev, ...judged })
      if (done) say(judged.ok ? '谢谢您，这件事办成了' : '退回了，报给上一级')
      return done !== undefined
    },
    appeal: async (why: string) => {
      if (await appealing.act({ id, rev, why })) say('请上一级再看了')
    },
    withdraw: async (why: string) => {
      if (await leaving.act({ id, rev, why })) say('撤回了')
    },
    raised: [judging, appealing, leaving],
  }
}

/** One proposal with all that one may do about it. */
export const useProposal = (id: string) => {
  const asked = useCall(proposal, { id }, { enabled: id !== '' })
  const { spoken, ...speaking } = useSpeaking(id)
  const { raised, ...raiser } = useRaiser(id, asked.data?.it.rev ?? 0)
  const all = [...spoken, ...raised]
  return {
    ...{ asked, ...speaking, ...raiser },
    busy: all.some((one) => one.busy),
    failure: all.find((one) => one.failure)?.failure,
  }
}
export type Doing = ReturnType<typeof useProposal>
