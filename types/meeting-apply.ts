import type { ActKind, ActOf, Doer, Done, MeetingAct } from './meeting-act'
import { asked, given, raisedOrder, ruled, unasked, yielded } from './meeting-floor'
import { dropped, moved, seconded, takeUp } from './meeting-motions'
import { busyFault, dayIn, isEarly, type Made, quorumOf } from './meeting-now'
import type { MeetingState } from './meeting-state'
import { balloted, closedVote, handsConfirmed, handsEntered, openedVote } from './meeting-voting'

const called = (s: MeetingState, _act: ActOf<'call'>, { at }: Doer): Made => {
  if (s.stage !== 'planned') return 'NOT_NOW'
  return isEarly(s, at) ? 'EARLY' : { ...s, stage: 'open', openedAt: at }
}

/** Staff write who is there, for whom, and for how many. Who goes is no longer waited for. */
const rolled = (s: MeetingState, { who, attendee }: ActOf<'roll'>): Made => {
  if (s.stage !== 'planned' && s.stage !== 'open') return 'NOT_NOW'
  if (s.vote) return 'VOTE_OPEN'
  if (attendee.heads > 1 + s.rules.proxies) return 'PROXIES'
  const { [who]: ask, ...others } = s.asks
  const stays = attendee.present
  return {
    ...s,
    roll: { ...s.roll, [who]: attendee },
    asks: stays && ask ? s.asks : others,
    floor: !stays && s.floor?.who === who ? null : s.floor,
  }
}

const checkedIn = (s: MeetingState, { who, name }: ActOf<'checkIn'>, { at }: Doer): Made => {
  if (s.stage !== 'planned' && s.stage !== 'open') return 'NOT_NOW'
  if (isEarly(s, at)) return 'EARLY'
  const known = s.roll[who] ?? { name, seat: 'resident' as const, member: who, heads: 1, area: 0 }
  return { ...s, roll: { ...s.roll, [who]: { ...known, present: true } } }
}

/** The chair declares it: all is done, or there are too few to go on. */
const adjourned = (s: MeetingState, _act: ActOf<'adjourn'>, { at }: Doer): Made => {
  const busy = busyFault(s)
  if (busy) return busy
  if (s.stack.length > 0) return 'MOTION_OPEN'
  const done = s.items.every(({ result }) => result !== null) || !quorumOf(s).reached
  return done ? { ...s, stage: 'adjourned', item: 0, closedAt: at, floor: null } : 'AGENDA_OPEN'
}

const ownerSet = (s: MeetingState, { item, owner, due }: ActOf<'decide'>): Made => {
  if (s.stage !== 'open' && s.stage !== 'adjourned') return 'NOT_NOW'
  if (s.signed.chair || s.signed.secretary) return 'SIGNED'
  const found = s.items.find(({ no }) => no === item)
  if (found?.result?.outcome !== 'carried') return 'NOT_CARRIED'
  if (due < dayIn(s.openedAt ?? s.startsAt)) return 'DUE'
  const result = { ...found.result, owner, due }
  return { ...s, items: s.items.map((one) => (one.no === item ? { ...one, result } : one)) }
}

const isOwned = ({ items }: MeetingState): boolean =>
  items.every(({ result }) => result?.outcome !== 'carried' || result.owner !== null)

const signed = (s: MeetingState, _act: ActOf<'sign'>, { id, name, at }: Doer): Made => {
  if (s.stage !== 'adjourned') return 'NOT_NOW'
  if (!isOwned(s)) return 'NO_OWNER'
  const as = id === s.chair.id ? 'chair' : id === s.secretary.id ? 'secretary' : undefined
  if (!as) return 'NOT_SIGNER'
  return s.signed[as] ? 'SIGNED' : { ...s, signed: { ...s.signed, [as]: { id, name, at } } }
}

const published = (s: MeetingState): Made => {
  if (s.stage !== 'adjourned') return 'NOT_NOW'
  return s.signed.chair && s.signed.secretary ? { ...s, stage: 'published' } : 'NOT_SIGNED'
}

const deeds: { [K in ActKind]: (s: MeetingState, act: ActOf<K>, by: Doer) => Made } = {
  ...{ call: called, roll: rolled, checkIn: checkedIn, takeUp, motion: moved, second: seconded, dropMotion: dropped },
  ...{ ask: asked, unask: unasked, give: given, yield: yielded, order: raisedOrder, rule: ruled },
  ...{ openVote: openedVote, ballot: balloted, hands: handsEntered, confirmHands: handsConfirmed },
  ...{ closeVote: closedVote, adjourn: adjourned, decide: ownerSet, sign: signed, publish: published },
}
/** What a phone may do for its own person; all else is the chair's and the tellers'. */
const ownActs: readonly ActKind[] = [
  'checkIn',
  'motion',
  'second',
  'dropMotion',
  'ask',
  'unask',
  'yield',
  'order',
  'ballot',
]

/** Acts of many phones at once, which do not wait for each other. */
export const manyAtOnce: readonly ActKind[] = ['checkIn', 'ask', 'ballot']

/** The whole of the rules: one act, by one person, at one instant of the server's clock. Pure. */
export const apply = (s: MeetingState, act: MeetingAct, by: Doer): Made => {
  if (!by.staff) {
    if (!ownActs.includes(act.kind)) return 'NOT_CHAIR'
    if ('who' in act && act.who !== by.id) return 'NOT_YOURS'
  }
  const deed = deeds[act.kind] as (s: MeetingState, act: MeetingAct, by: Doer) => Made
  const made = deed(s, act, by)
  if (typeof made === 'string' || manyAtOnce.includes(act.kind)) return made
  return { ...made, lastAt: Math.max(s.lastAt, by.at) }
}

/** How the journal keeps an act: a secret ballot without its choice, and with the end of the vote what it came to. */
export const asKept = ({ vote }: Pick<MeetingState, 'vote'>, act: MeetingAct): MeetingAct => {
  if (!vote?.secret) return act
  if (act.kind === 'ballot') return { ...act, choice: null }
  return act.kind === 'closeVote' ? { ...act, sum: vote.sum } : act
}

/** The state anew from what was written down; undefined when the journal holds an act that the rules refuse. */
export const replay = (start: MeetingState, journal: readonly Done[]): MeetingState | undefined => {
  let s = start
  for (const { act, by } of journal) {
    const made = apply(s, act, by)
    if (typeof made === 'string') return undefined
    s = made
  }
  return s
}
