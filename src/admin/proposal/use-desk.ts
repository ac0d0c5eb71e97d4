import type { Output } from '../../../types/action'
import type { Photo } from '../../../types/proposals'
import { answer, assign, desk, milestone, report, screen, takeUp } from '../../../types/screening'
import { say } from '../../lib/ask-first'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'

export type Whole = Output<typeof desk>
type Ruling = { kind: 'accept' } | { kind: 'refer'; office: string; why: string } | { kind: 'refuse'; why: string }

/** What staff do with one proposal. */
export const useDesk = (id: string) => {
  const asked = useCall(desk, { id })
  const step = { id, rev: asked.data?.it.rev ?? 0 }
  const [screening, assigning, taking] = [useAct(screen), useAct(assign), useAct(takeUp)]
  const [going, reporting, answering] = [useAct(milestone), useAct(report), useAct(answer)]
  const all = [screening, assigning, taking, going, reporting, answering]
  const told = (done: object | undefined, words: string): boolean => {
    if (done) say(words)
    return done !== undefined
  }
  return {
    asked,
    screen: async (ruling: Ruling) => told(await screening.act({ ...step, ruling }), '办好了，提出人会收到消息'),
    assign: async (to: { office: string; due: string; why: string }) =>
      told(await assigning.act({ ...step, ...to }), '定好了，正在通知'),
    takeUp: async (plan: string) => told(await taking.act({ ...step, plan }), '接手了'),
    milestone: async (words: string, photos: Photo[]) =>
      told(await going.act({ ...step, words, photos }), '进展报上了'),
    report: async (words: string, photos: Photo[]) =>
      told(await reporting.act({ ...step, words, photos }), '报完成了，等提出人确认'),
    answer: async (question: string, words: string) =>
      told(await answering.act({ ...step, question, words }), '答好了，大家都看得到'),
    busy: all.some((one) => one.busy),
    failure: all.find((one) => one.failure)?.failure,
  }
}
export type Doing = ReturnType<typeof useDesk>
