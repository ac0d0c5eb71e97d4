import type { Doer, MeetingAct } from '../../../types/meeting-act'
import type { MeetingState } from '../../../types/meeting-state'
import { may } from './oracle-may'
import { took } from './oracle-took'
import type { Room } from './room'

/** Somebody who sits in the room and watches, with pencil and paper: shares no line with the rules. */
export const oracleFor = (start: MeetingState) => {
  const room: Room = {
    ...{ stage: 'planned', there: new Map(), results: new Map(), item: 0, pile: [], waiting: [], speaker: null },
    ...{ point: null, poll: null, owners: new Set(), names: new Set(), count: 0, openDay: '' },
    quorum: start.rules.quorum,
    needs: start.rules.seats.map(({ seat, least }) => [seat, least]),
    ...{ seconds: start.rules.turnSeconds, turns: start.rules.turns, majority: start.rules.majority },
    ...{
      secret: start.rules.secret,
      proxies: start.rules.proxies,
      entitled: start.rules.entitled,
      begins: start.startsAt,
    },
    ...{ chair: start.chair.id, secretary: start.secretary.id, items: start.items.length },
  }
  return {
    /** Do the rules see the same room: who speaks, what is pending in which words, how each point ended? */
    agrees: (s: MeetingState): boolean => JSON.stringify(seenBy(room)) === JSON.stringify(shownBy(s)),
    isLegal: (act: MeetingAct, by: Doer): boolean => may(room, act, by),
    took: (act: MeetingAct, by: Doer): void => took(room, act, by),
  }
}

const seenBy = (room: Room) => [
  room.stage,
  room.speaker?.who ?? '',
  room.waiting.map(({ who }) => who).sort(),
  room.pile.map(({ kind, text, cut, seconder }) => [
    kind,
    ['previous', 'adjourn'].includes(kind) ? '' : text,
    cut,
    seconder,
  ]),
  [...room.results].sort(([a], [b]) => a - b),
]
const shownBy = (s: MeetingState) => [
  s.stage,
  s.floor?.who ?? '',
  Object.keys(s.asks).sort(),
  s.stack.map(({ kind, text, closed, second }) => [
    ...[kind, ['previous', 'adjourn'].includes(kind) ? '' : text, closed, second ?? ''],
  ]),
  s.items.flatMap(({ no, result }) => (result ? [[no, result.outcome]] : [])),
]
