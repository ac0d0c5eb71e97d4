import type { ItemResult, OutcomeName } from './agenda'
import { cast, countVotes } from './counting'
import type { ActOf, Doer } from './meeting-act'
import {
  busyFault,
  isFree,
  type Made,
  majorityOf,
  nothing,
  partFault,
  plus,
  quorumOf,
  topOf,
  votersOf,
} from './meeting-now'
import { motionKinds, type RefusalCode } from './meeting-rules'
import type { Decided, MeetingState, Motion, Vote } from './meeting-state'

/** Is this motion voted on without names? Only what the meeting is about can be. */
const isSecret = ({ rules }: MeetingState, { kind }: Motion): boolean => rules.secret && kind === 'main'

const openFault = (s: MeetingState, { way }: ActOf<'openVote'>, { at }: Doer): RefusalCode | undefined => {
  const busy = busyFault(s)
  if (busy) return busy
  const top = topOf(s)
  if (!top) return 'NO_MOTION'
  if (!top.second) return 'NOT_SECONDED'
  if (!isFree(s, at)) return 'FLOOR_TAKEN'
  if (top.kind !== 'adjourn' && !quorumOf(s).reached) return 'NO_QUORUM'
  if (motionKinds[top.kind].debate && !top.closed && Object.keys(s.asks).length > 0) return 'STILL_ASKING'
  const byBoth = majorityOf(top, s).startsWith('dual')
  return way === 'hands' && (byBoth || isSecret(s, top)) ? 'NOT_BY_HANDS' : undefined
}

export const openedVote = (s: MeetingState, act: ActOf<'openVote'>, by: Doer): Made => {
  const fault = openFault(s, act, by)
  const top = topOf(s)
  if (!top || fault) return fault ?? 'NO_MOTION'
  const vote = {
    motion: top.no,
    way: act.way,
    secret: isSecret(s, top),
    open: true,
    ballots: {},
    sum: nothing,
    hands: null,
  }
  return { ...s, vote, floor: null, asks: {} }
}

/** One ballot a person: while the vote is open, of those who are there, by their own hand. */
export const balloted = (s: MeetingState, { who, choice }: ActOf<'ballot'>, by: Doer): Made => {
  const { vote } = s
  if (s.stage !== 'open' || !vote) return 'NO_VOTE'
  if (!vote.open) return 'VOTE_CLOSED'
  if (vote.way === 'hands') return 'BY_HANDS'
  const fault = partFault(s, who)
  const attendee = s.roll[who]
  if (!attendee || fault) return fault ?? 'NOT_PRESENT'
  if (by.id !== who && attendee.member !== null) return 'OWN_PHONE'
  if (by.id !== who && vote.secret) return 'SECRET'
  if (vote.ballots[who]) return 'VOTED'
  const ballots = { ...vote.ballots, [who]: { choice: vote.secret ? null : choice, at: by.at } }
  return { ...s, vote: { ...vote, ballots, sum: plus(vote.sum, attendee, choice) } }
}

const handsFault = (vote: Vote | null): RefusalCode | undefined => {
  if (!vote) return 'NO_VOTE'
  return vote.way === 'phones' ? 'BY_PHONE' : undefined
}
export const handsEntered = (s: MeetingState, { sum }: ActOf<'hands'>, by: Doer): Made => {
  const fault = handsFault(s.vote)
  if (!s.vote || fault) return fault ?? 'NO_VOTE'
  const most = votersOf(s).reduce((all, { heads }) => all + heads, 0)
  if (cast(sum) > most) return 'TOO_MANY_HANDS'
  return { ...s, vote: { ...s.vote, hands: { sum, by: by.id, seen: null } } }
}
export const handsConfirmed = (s: MeetingState, { sum }: ActOf<'confirmHands'>, by: Doer): Made => {
  const fault = handsFault(s.vote)
  if (!s.vote || fault) return fault ?? 'NO_VOTE'
  const { hands } = s.vote
  if (!hands) return 'HANDS_OPEN'
  if (hands.by === by.id) return 'SAME_TELLER'
  if (hands.sum.yes !== sum.yes || hands.sum.no !== sum.no || hands.sum.abstain !== sum.abstain) return 'HANDS_DIFFER'
  return { ...s, vote: { ...s.vote, hands: { ...hands, seen: by.id } } }
}

export const closedVote = (s: MeetingState, { sum }: ActOf<'closeVote'>, { at }: Doer): Made => {
  const { vote } = s
  const top = topOf(s)
  if (!vote || !top) return 'NO_VOTE'
  if (vote.way === 'hands' && !vote.hands?.seen) return 'HANDS_OPEN'
  const tally = vote.hands ? { ...nothing, heads: vote.hands.sum } : (sum ?? vote.sum)
  const majority = majorityOf(top, s)
  const present = votersOf(s).length
  const entitled = majority.startsWith('dual') ? s.rules.entitled : { heads: present, area: 0 }
  const { passed, why } = countVotes(majority, tally, entitled)
  const { no: motion, kind, text } = top
  const one: Decided = {
    ...{ item: s.item, motion, kind, text, way: vote.way, secret: vote.secret, tally, present, passed, why, at },
  }
  return settled({ ...s, vote: null, floor: null, asks: {}, decided: [...s.decided, one] }, top, one)
}

const resulted = (s: MeetingState, outcome: OutcomeName, { at }: Decided): MeetingState => {
  const text = s.stack.find(({ kind }) => kind === 'main')?.text ?? ''
  const result: ItemResult = { outcome, text, owner: null, due: null, at }
  const items = s.items.map((item) => (item.no === s.item ? { ...item, result } : item))
  return { ...s, items, stack: [] }
}

/** What the decision makes of the motions below: an amendment changes the words of the next, a referral takes all away. */
const settled = (s: MeetingState, top: Motion, one: Decided): MeetingState => {
  const below = { ...s, stack: s.stack.slice(0, -1) }
  if (top.kind === 'main') return resulted(s, one.passed ? 'carried' : 'lost', one)
  if (!one.passed) return below
  if (top.kind === 'refer') return resulted(s, 'referred', one)
  if (top.kind === 'postpone') return resulted(s, 'postponed', one)
  if (top.kind === 'adjourn') return { ...s, stage: 'adjourned', stack: [], item: 0, closedAt: one.at }
  const change = top.kind === 'amend' ? { text: top.text } : { closed: true }
  return {
    ...below,
    stack: below.stack.map((motion, at) => (at === below.stack.length - 1 ? { ...motion, ...change } : motion)),
  }
}
