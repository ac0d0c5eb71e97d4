import type { Doer, MeetingAct } from '../../types/meeting-act'
import { apply } from '../../types/meeting-apply'
import type { RefusalCode } from '../../types/meeting-rules'
import type { MeetingState } from '../../types/meeting-state'
import type { Meeting } from '../../types/meetings'
import type { Member } from '../../types/members'
import { NoAnswer } from '../kernel/failure'
import type { Filter } from '../kernel/filter'
import { type Change, change, readOne } from '../kernel/store'
import { doerOf, doneOf } from './acts'
import { meetings } from './shelves'

type Patch = { where: Filter; set: Record<string, unknown>; inc?: Record<string, number> }
/** What the act touches, and what has to be as it was: its own place only, so that many phones do not wait for each other. */
const patchOf = (it: Meeting, made: MeetingState, act: MeetingAct): Patch | undefined => {
  if (act.kind === 'ask') {
    const path = `asks.${act.who}`
    return { where: { [path]: null }, set: { [path]: made.asks[act.who] } }
  }
  if (act.kind === 'checkIn') {
    const path = `roll.${act.who}`
    return { where: { [`${path}.present`]: it.roll[act.who]?.present ?? null }, set: { [path]: made.roll[act.who] } }
  }
  const [before, after] = [it.vote, made.vote]
  if (act.kind !== 'ballot' || act.choice === null || !before || !after) return undefined
  const path = `vote.ballots.${act.who}`
  const more = (of: 'heads' | 'area', choice = act.choice ?? 'abstain') =>
    after.sum[of][choice] - before.sum[of][choice]
  return {
    where: { 'vote.motion': before.motion, 'vote.open': true, [path]: null },
    set: { [path]: after.ballots[act.who] },
    inc: { [`vote.sum.heads.${act.choice}`]: more('heads'), [`vote.sum.area.${act.choice}`]: more('area') },
  }
}

const written = async (where: Filter, patch: Change): Promise<boolean> => {
  try {
    return (await change(meetings.collection, where, patch)) === 1
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    return false
  }
}

type Asked = {
  caller: Member
  now: number
  key: string
  hash: string
  fail: (code: RefusalCode | 'KEY_REUSED' | 'BUSY' | 'NOT_FOUND') => never
}
type Making = (it: Meeting) => MeetingAct
/** Did this very call leave its act behind? */
const wasHere = (it: Meeting, { caller, key, hash, fail }: Asked): boolean => {
  const before = it.acts.find((one) => one.key === key && one.by.id === caller._id)
  if (!before) return false
  return before.hash === '' || before.hash === hash ? true : fail('KEY_REUSED')
}

const tries = 8
/**
 * One act of a phone among many at once: a write that holds while the meeting's `rev` and the act's own place are as
 * they were. Whoever lost looks again; a lost reply is found instead of repeated.
 */
export const insist = async (record: Meeting, making: Making, asked: Asked): Promise<Meeting> => {
  let it = record
  for (let n = 0; n < tries; n++) {
    if (wasHere(it, asked)) return it
    const act = making(it)
    const by: Doer = doerOf(it, asked.caller, { staff: false, now: asked.now })
    const made = apply(it, act, by)
    if (typeof made === 'string') return asked.fail(made)
    const patch = patchOf(it, made, act)
    if (!patch) throw new Error(`${act.kind} is no act of many at once`)
    const { set, inc, where } = patch
    const more = { set, inc: { ...inc, seq: 1 }, push: { acts: doneOf(it, act, { ...asked, by }) } }
    if (await written({ ...where, _id: it._id, rev: it.rev }, more)) return { ...it, ...made }
    it = (await readOne(meetings, { _id: it._id })) ?? asked.fail('NOT_FOUND')
  }
  return asked.fail('BUSY')
}
