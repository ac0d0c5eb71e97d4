import type { ActOf, Doer } from './meeting-act'
import { busyFault, isFree, type Made, partFault, topOf, withTop } from './meeting-now'
import { motionKinds, type RefusalCode } from './meeting-rules'
import type { MeetingState, Motion } from './meeting-state'

/** Why this motion is not spoken to now. */
const debateFault = (top: Motion | undefined): RefusalCode | undefined => {
  if (!top) return 'NO_MOTION'
  if (!top.second) return 'NOT_SECONDED'
  if (!motionKinds[top.kind].debate) return 'NOT_DEBATABLE'
  return top.closed ? 'DEBATE_CLOSED' : undefined
}

export const asked = (s: MeetingState, { who, side }: ActOf<'ask'>, { at }: Doer): Made => {
  if (s.stage !== 'open') return 'NOT_NOW'
  if (s.vote) return 'VOTE_OPEN'
  const top = topOf(s)
  const fault = partFault(s, who, false) ?? debateFault(top)
  if (fault) return fault
  if (s.asks[who] || (s.floor?.who === who && !isFree(s, at))) return 'ASKING'
  if ((top?.spoken[who] ?? 0) >= s.rules.turns) return 'TURNS_UP'
  return { ...s, asks: { ...s.asks, [who]: { side, at } } }
}

export const unasked = (s: MeetingState, { who }: ActOf<'unask'>): Made => {
  if (!s.asks[who]) return 'NOT_ASKING'
  const { [who]: _gone, ...asks } = s.asks
  return { ...s, asks }
}

/**
 * In which order those who wait are called: whoever has spoken less to this motion comes first, then the other side than
 * the last speaker's, then whoever asked earlier.
 */
export const lineOf = ({ asks, stack }: Pick<MeetingState, 'asks' | 'stack'>): string[] => {
  const top = stack.at(-1)
  const line: string[] = []
  const waiting = new Map(Object.entries(asks))
  let last = top?.last ?? null
  while (waiting.size > 0) {
    const rank = ([who, { side, at }]: [string, { side: string; at: number }]) =>
      [top?.spoken[who] ?? 0, side === last ? 1 : 0, at] as const
    const [next] = [...waiting].sort((a, b) => {
      const [x, y] = [rank(a), rank(b)]
      return x[0] - y[0] || x[1] - y[1] || x[2] - y[2] || (a[0] < b[0] ? -1 : 1)
    })
    if (!next) break
    line.push(next[0])
    last = next[1].side
    waiting.delete(next[0])
  }
  return line
}

export const given = (s: MeetingState, _act: ActOf<'give'>, { at }: Doer): Made => {
  const busy = busyFault(s)
  if (busy) return busy
  const top = topOf(s)
  const fault = debateFault(top)
  if (!top || fault) return fault ?? 'NO_MOTION'
  if (!isFree(s, at)) return 'FLOOR_TAKEN'
  const [who] = lineOf(s)
  const ask = who === undefined ? undefined : s.asks[who]
  if (who === undefined || !ask) return 'NOBODY_ASKS'
  const { [who]: _now, ...asks } = s.asks
  const spoken = { ...top.spoken, [who]: (top.spoken[who] ?? 0) + 1 }
  const floor = { who, side: ask.side, from: at, until: at + s.rules.turnSeconds * 1000 }
  return { ...s, asks, floor, stack: withTop(s, { spoken, last: ask.side }) }
}

/** The speaker has done; for somebody with a phone nobody else says so before the time is over. */
export const yielded = (s: MeetingState, { who }: ActOf<'yield'>, by: Doer): Made => {
  if (s.stage !== 'open' || s.floor?.who !== who) return 'NOT_SPEAKING'
  if (s.order) return 'ORDER_OPEN'
  const own = by.id === who || s.roll[who]?.member === null
  return own || isFree(s, by.at) ? { ...s, floor: null } : 'TIME_LEFT'
}

/** The one thing that interrupts a speaker. */
export const raisedOrder = (s: MeetingState, { who, text }: ActOf<'order'>, { at }: Doer): Made => {
  const fault = busyFault(s) ?? partFault(s, who)
  return fault ?? { ...s, order: { by: who, text, at } }
}

/** Upheld, the speaker loses the floor; else the interruption is not the speaker's time. */
export const ruled = (s: MeetingState, { upheld }: ActOf<'rule'>, { at }: Doer): Made => {
  if (s.stage !== 'open' || !s.order) return 'NO_ORDER'
  const back = s.floor && { ...s.floor, until: s.floor.until + (at - s.order.at) }
  return { ...s, order: null, floor: upheld ? null : back }
}
