import type { ActOf, Doer } from './meeting-act'
import { busyFault, isFree, type Made, partFault, quorumOf, topOf, withTop } from './meeting-now'
import { type MotionKind, motionKinds, type RefusalCode } from './meeting-rules'
import type { MeetingState, Motion } from './meeting-state'

/** The chair puts one point of the agenda before the meeting. */
export const takeUp = (s: MeetingState, { item }: ActOf<'takeUp'>): Made => {
  const busy = busyFault(s)
  if (busy) return busy
  if (!quorumOf(s).reached) return 'NO_QUORUM'
  if (s.stack.length > 0) return 'MOTION_OPEN'
  const found = s.items.find(({ no }) => no === item)
  if (!found) return 'NO_ITEM'
  return found.result ? 'ITEM_DONE' : { ...s, item }
}

/** Does precedence allow this kind on top of what is pending? */
const rankFault = ({ stack }: MeetingState, kind: MotionKind, text: string): RefusalCode | undefined => {
  const top = stack.at(-1)
  if (kind === 'main') return top ? 'MOTION_OPEN' : undefined
  if (kind === 'adjourn') return top?.kind === 'adjourn' ? 'RANK' : undefined
  if (!top) return 'NO_MOTION'
  if (top.closed) return 'DEBATE_CLOSED'
  if (kind === 'amend' && top.kind === 'amend')
    return stack.at(-2)?.kind === 'amend' ? 'TWO_DEGREES' : top.text === text ? 'SAME_WORDS' : undefined
  if (motionKinds[kind].rank <= motionKinds[top.kind].rank) return 'RANK'
  if (kind === 'previous' && !motionKinds[top.kind].debate) return 'NOT_DEBATABLE'
  return kind === 'amend' && top.text === text ? 'SAME_WORDS' : undefined
}

const wordless: readonly MotionKind[] = ['previous', 'adjourn']
const moveFault = (s: MeetingState, { who, motion, text }: ActOf<'motion'>, { at }: Doer): RefusalCode | undefined => {
  const busy = busyFault(s) ?? partFault(s, who)
  if (busy) return busy
  if (s.floor?.who !== who && !isFree(s, at)) return 'FLOOR_TAKEN'
  const top = topOf(s)
  if (top && top.second === null) return 'NOT_SECONDED'
  if (motion !== 'adjourn' && !quorumOf(s).reached) return 'NO_QUORUM'
  if (motion === 'main' && !top) {
    const item = s.items.find(({ no }) => no === s.item)
    if (!item) return 'NO_ITEM'
    if (item.result) return 'ITEM_DONE'
  }
  if (!wordless.includes(motion) && text.length < 2) return 'WORDS'
  return rankFault(s, motion, text)
}

/** A new motion lies on top of those that are pending; who waited to speak waited to speak to another one. */
export const moved = (s: MeetingState, act: ActOf<'motion'>, by: Doer): Made => {
  const fault = moveFault(s, act, by)
  if (fault) return fault
  const text = wordless.includes(act.motion) ? motionKinds[act.motion].word : act.text
  const no = s.motions + 1
  const one: Motion = { no, kind: act.motion, text, by: act.who, second: null, closed: false, spoken: {}, last: null }
  return { ...s, stack: [...s.stack, one], motions: no, asks: {}, floor: null }
}

export const seconded = (s: MeetingState, { who }: ActOf<'second'>): Made => {
  const busy = busyFault(s) ?? partFault(s, who)
  if (busy) return busy
  const top = topOf(s)
  if (!top) return 'NO_MOTION'
  if (top.second !== null) return 'SECONDED'
  return top.by === who ? 'OWN_MOTION' : { ...s, stack: withTop(s, { second: who }) }
}

/** Nobody seconds it, or the mover thinks better of it: until then nothing was before the meeting. */
export const dropped = (s: MeetingState, { who }: ActOf<'dropMotion'>, by: Doer): Made => {
  const busy = busyFault(s)
  if (busy) return busy
  const top = topOf(s)
  if (!top) return 'NO_MOTION'
  if (top.second !== null) return 'SECONDED'
  return top.by === who || by.staff ? { ...s, stack: s.stack.slice(0, -1), asks: {} } : 'NOT_MOVER'
}
