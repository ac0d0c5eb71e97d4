import type { Doer, MeetingAct } from '../../../types/meeting-act'
import { enough, type Paper, type Room, speaking } from './room'

const talked = (paper: Paper, who: string) => paper.talks.filter((one) => one === who).length
const debatable = (paper: Paper | undefined) =>
  paper !== undefined && paper.seconder !== '' && !paper.cut && !['previous', 'adjourn'].includes(paper.kind)
const voter = (room: Room, who: string) => room.there.get(who)?.here === true && room.there.get(who)?.seat !== 'guest'
/** Nothing is being voted on, no ruling is owed, the meeting is open. */
const calm = (room: Room) => room.stage === 'open' && room.poll === null && room.point === null

/** Which motion may be made upon which, written out by hand. */
const upon: Record<string, string[]> = {
  main: ['amend', 'refer', 'postpone', 'previous', 'adjourn'],
  amend: ['amend', 'refer', 'postpone', 'previous', 'adjourn'],
  refer: ['postpone', 'previous', 'adjourn'],
  postpone: ['previous', 'adjourn'],
  previous: ['adjourn'],
  adjourn: [],
}
const mayMove = (room: Room, kind: string, text: string): boolean => {
  const pile = room.pile
  const last = pile[pile.length - 1]
  if (!last) {
    if (kind === 'adjourn') return true
    return kind === 'main' && room.item > 0 && !room.results.has(room.item) && enough(room)
  }
  if (last.seconder === '' || !upon[last.kind]?.includes(kind)) return false
  if (kind !== 'adjourn' && (last.cut || !enough(room))) return false
  if (kind !== 'amend') return true
  const twice = pile.filter((one) => one.kind === 'amend').length >= 2
  return !twice && last.text !== text
}

const early = (room: Room, at: number) => room.begins - at > 1_800_000
const handsUp = (room: Room) =>
  [...room.there.values()].filter((one) => one.here && one.seat !== 'guest').reduce((all, one) => all + one.heads, 0)

type Rule = (room: Room, act: never, by: Doer) => boolean
const mayVote = (room: Room, way: string, at: number): boolean => {
  const last = room.pile[room.pile.length - 1]
  if (!calm(room) || !last || last.seconder === '' || speaking(room, at) !== null) return false
  if (last.kind !== 'adjourn' && !enough(room)) return false
  if (debatable(last) && room.waiting.length > 0) return false
  return way === 'phones' || last.kind !== 'main' || (!room.secret && room.majority !== 'dual')
}
type Of<K> = Extract<MeetingAct, { kind: K }>
const rules: { [K in MeetingAct['kind']]: (room: Room, act: Of<K>, by: Doer) => boolean } = {
  call: (room, _, by) => room.stage === 'planned' && !early(room, by.at),
  roll: (room, { attendee }) =>
    ['planned', 'open'].includes(room.stage) && room.poll === null && attendee.heads - 1 <= room.proxies,
  checkIn: (room, _, by) => ['planned', 'open'].includes(room.stage) && !early(room, by.at),
  takeUp: (room, { item }) =>
    calm(room) && enough(room) && room.pile.length === 0 && item <= room.items && !room.results.has(item),
  motion: (room, { who, motion, text }, { at }) =>
    calm(room) && voter(room, who) && [null, who].includes(speaking(room, at)) && mayMove(room, motion, text),
  second: (room, { who }) => {
    const last = room.pile[room.pile.length - 1]
    return calm(room) && voter(room, who) && last?.seconder === '' && last.mover !== who
  },
  dropMotion: (room, { who }, by) => {
    const last = room.pile[room.pile.length - 1]
    return calm(room) && last?.seconder === '' && (by.staff || last.mover === who)
  },
  ask: (room, { who }, { at }) => {
    const last = room.pile[room.pile.length - 1]
    if (room.stage !== 'open' || room.poll || !last || !debatable(last) || !room.there.get(who)?.here) return false
    const queued = room.waiting.some((one) => one.who === who) || speaking(room, at) === who
    return !queued && talked(last, who) < room.turns
  },
  unask: (room, { who }) => room.waiting.some((one) => one.who === who),
  give: (room, _, { at }) =>
    calm(room) && debatable(room.pile[room.pile.length - 1]) && speaking(room, at) === null && room.waiting.length > 0,
  yield: (room, { who }, by) => {
    if (room.stage !== 'open' || room.point || room.speaker?.who !== who) return false
    return by.id === who || room.there.get(who)?.phone === false || by.at >= room.speaker.until
  },
  order: (room, { who }) => calm(room) && voter(room, who),
  rule: (room) => room.stage === 'open' && room.point !== null,
  openVote: (room, { way }, { at }) => mayVote(room, way, at),
  ballot: (room, { who }, by) => {
    if (room.poll?.way !== 'phones' || !voter(room, who) || room.poll.named.has(who)) return false
    const secret = room.secret && room.pile[room.pile.length - 1]?.kind === 'main'
    return by.id === who || (!secret && room.there.get(who)?.phone === false)
  },
  hands: (room, { sum }) => room.poll?.way === 'hands' && sum.yes + sum.no + sum.abstain <= handsUp(room),
  confirmHands: (room, { sum }, { id }) => {
    const poll = room.poll
    if (poll?.way !== 'hands' || !poll.count || poll.teller === id) return false
    return (
      JSON.stringify([poll.count.yes, poll.count.no, poll.count.abstain]) ===
      JSON.stringify([sum.yes, sum.no, sum.abstain])
    )
  },
  closeVote: (room) => room.poll !== null && (room.poll.way === 'phones' || room.poll.checked),
  adjourn: (room) => calm(room) && room.pile.length === 0 && (room.results.size === room.items || !enough(room)),
  decide: (room, { item, due }) =>
    ['open', 'adjourned'].includes(room.stage) &&
    room.names.size === 0 &&
    room.results.get(item) === 'carried' &&
    due >= room.openDay,
  sign: (room, _, { id }) => {
    const owed = [...room.results].filter(([item, how]) => how === 'carried' && !room.owners.has(item))
    return (
      room.stage === 'adjourned' &&
      owed.length === 0 &&
      [room.chair, room.secretary].includes(id) &&
      !room.names.has(id)
    )
  },
  publish: (room) => room.stage === 'adjourned' && room.names.size === 2,
}

const byPhone = ['checkIn', 'motion', 'second', 'dropMotion', 'ask', 'unask', 'yield', 'order', 'ballot']
export const may = (room: Room, act: MeetingAct, by: Doer): boolean => {
  if (!by.staff && !(byPhone.includes(act.kind) && 'who' in act && act.who === by.id)) return false
  return (rules[act.kind] as Rule)(room, act as never, by)
}
