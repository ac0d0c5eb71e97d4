import type { Doer, MeetingAct } from '../../../types/meeting-act'
import type { Room } from './room'

const passes = (room: Room, kind: string): boolean => {
  const poll = room.poll!
  const need = kind === 'main' ? room.majority : kind === 'previous' ? 'twoThirds' : 'simple'
  const count = { yes: 0, no: 0, abstain: 0 }
  const area = { yes: 0, no: 0, abstain: 0 }
  for (const [who, choice] of poll.named) {
    count[choice] += room.there.get(who)!.heads
    area[choice] += room.there.get(who)!.area
  }
  const { yes, no, abstain } = poll.count ?? count
  if (need === 'simple') return yes > no
  if (need === 'twoThirds') return yes > 0 && yes / (yes + no) >= 2 / 3 - 1e-9
  const part = (all: number, from: number) => all / from >= 2 / 3 - 1e-9
  const voted = area.yes + area.no + area.abstain
  return (
    part(yes + no + abstain, room.entitled.heads) &&
    part(voted, room.entitled.area) &&
    yes * 2 > yes + no + abstain &&
    area.yes * 2 > voted
  )
}

const ended = (room: Room): void => {
  const last = room.pile.pop()!
  const passed = passes(room, last.kind)
  room.poll = null
  const result = (how: string) => {
    room.results.set(room.item, how)
    room.pile = []
  }
  if (last.kind === 'main') result(passed ? 'carried' : 'lost')
  else if (passed && last.kind === 'refer') result('referred')
  else if (passed && last.kind === 'postpone') result('postponed')
  else if (passed && last.kind === 'adjourn') {
    room.stage = 'adjourned'
    room.pile = []
  } else if (passed) {
    const below = room.pile[room.pile.length - 1]!
    if (last.kind === 'amend') below.text = last.text
    else below.cut = true
  }
}

/** Whom the rule calls next. */
const next = (room: Room) => {
  const last = room.pile[room.pile.length - 1]!
  const talks = (who: string) => last.talks.filter((one) => one === who).length
  const fewest = Math.min(...room.waiting.map(({ who }) => talks(who)))
  const fresh = room.waiting.filter(({ who }) => talks(who) === fewest)
  const turn = fresh.filter(({ side }) => side !== last.side)
  const first = (turn.length > 0 ? turn : fresh).reduce((a, b) =>
    b.at < a.at || (b.at === a.at && b.who < a.who) ? b : a,
  )
  last.talks.push(first.who)
  last.side = first.side
  room.waiting = room.waiting.filter((one) => one !== first)
  return first.who
}

/** Writes down what an act that was allowed has changed. */
export const took = (room: Room, act: MeetingAct, { id, at }: Doer): void => {
  const last = room.pile[room.pile.length - 1]
  const text = 'motion' in act && ['previous', 'adjourn'].includes(act.motion) ? '' : 'text' in act ? act.text : ''
  switch (act.kind) {
    case 'call':
      room.stage = 'open'
      room.openDay = new Date(at + 28_800_000).toISOString().slice(0, 10)
      return
    case 'roll': {
      const { seat, member, present: here, heads, area } = act.attendee
      room.there.set(act.who, { seat, phone: member !== null, here, heads, area })
      if (here) return
      room.waiting = room.waiting.filter(({ who }) => who !== act.who)
      if (room.speaker?.who === act.who) room.speaker = null
      return
    }
    case 'checkIn': {
      const known = room.there.get(act.who) ?? { seat: 'resident', phone: true, heads: 1, area: 0 }
      room.there.set(act.who, { ...known, here: true })
      return
    }
    case 'takeUp':
      room.item = act.item
      return
    case 'motion':
      room.pile.push({ kind: act.motion, text, mover: act.who, seconder: '', cut: false, talks: [], side: '' })
      room.waiting = []
      room.speaker = null
      return
    case 'second':
      last!.seconder = act.who
      return
    case 'dropMotion':
      room.pile.pop()
      room.waiting = []
      return
    default:
      tookMore(room, act, { id, at })
  }
}

const tookMore = (room: Room, act: MeetingAct, { id, at }: { id: string; at: number }): void => {
  switch (act.kind) {
    case 'ask':
      room.waiting.push({ who: act.who, side: act.side, at })
      return
    case 'unask':
      room.waiting = room.waiting.filter(({ who }) => who !== act.who)
      return
    case 'give':
      room.speaker = { who: next(room), until: at + room.seconds * 1000 }
      return
    case 'yield':
      room.speaker = null
      return
    case 'order':
      room.point = { at }
      return
    case 'rule':
      if (act.upheld) room.speaker = null
      else if (room.speaker) room.speaker.until += at - room.point!.at
      room.point = null
      return
    default:
      tookVote(room, act, id)
  }
}

const tookVote = (room: Room, act: MeetingAct, id: string): void => {
  const poll = room.poll
  if (act.kind === 'openVote') {
    room.poll = { way: act.way, named: new Map(), count: null, teller: '', checked: false }
    room.waiting = []
    room.speaker = null
  }
  if (act.kind === 'ballot') poll!.named.set(act.who, act.choice!)
  if (act.kind === 'hands') Object.assign(poll!, { count: act.sum, teller: id, checked: false })
  if (act.kind === 'confirmHands') poll!.checked = true
  if (act.kind === 'closeVote') {
    ended(room)
    room.waiting = []
    room.speaker = null
  }
  if (act.kind === 'adjourn') room.stage = 'adjourned'
  if (act.kind === 'decide') room.owners.add(act.item)
  if (act.kind === 'sign') room.names.add(id)
  if (act.kind === 'publish') room.stage = 'published'
}
