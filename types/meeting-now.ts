import { type MajorityName, noVotes, type Tally } from './counting'
import { motionKinds, type RefusalCode, type SeatType } from './meeting-rules'
import type { Attendee, Ballot, MeetingState, Motion } from './meeting-state'

/** What an act makes of the meeting, or the rule that it breaks. */
export type Made = MeetingState | RefusalCode

export const topOf = ({ stack }: Pick<MeetingState, 'stack'>): Motion | undefined => stack.at(-1)
export const withTop = (s: MeetingState, patch: Partial<Motion>): Motion[] =>
  s.stack.map((one, at) => (at === s.stack.length - 1 ? { ...one, ...patch } : one))

/** Those who count for the quorum and may vote. */
export const votersOf = ({ roll }: Pick<MeetingState, 'roll'>): Attendee[] =>
  Object.values(roll).filter(({ present, seat }) => present && seat !== 'guest')

export type Quorum = { there: number; needed: number; missing: SeatType[]; reached: boolean }
export const quorumOf = (s: Pick<MeetingState, 'roll' | 'rules'>): Quorum => {
  const voters = votersOf(s)
  const missing = s.rules.seats
    .filter(({ seat, least }) => voters.filter((one) => one.seat === seat).length < least)
    .map(({ seat }) => seat)
  const [there, needed] = [voters.length, s.rules.quorum]
  return { there, needed, missing, reached: there >= needed && missing.length === 0 }
}

/** May this person take part? Those without a vote are heard only. */
export const partFault = (s: MeetingState, who: string, votes = true): RefusalCode | undefined => {
  const attendee = s.roll[who]
  if (!attendee?.present) return 'NOT_PRESENT'
  return votes && attendee.seat === 'guest' ? 'GUEST' : undefined
}

/** Nobody is speaking, or the time of whoever is has run out. */
export const isFree = ({ floor }: Pick<MeetingState, 'floor'>, at: number): boolean => !floor || at >= floor.until

export const majorityOf = ({ kind }: Pick<Motion, 'kind'>, { rules }: Pick<MeetingState, 'rules'>): MajorityName =>
  motionKinds[kind].majority ?? rules.majority

/** Why nobody can do business now: not open, a point of order, a vote. */
export const busyFault = (s: MeetingState): RefusalCode | undefined => {
  if (s.stage !== 'open') return 'NOT_NOW'
  if (s.vote) return 'VOTE_OPEN'
  return s.order ? 'ORDER_OPEN' : undefined
}

/** A tally with one ballot more, counted for as many as the person stands for. */
export const plus = (
  tally: Tally,
  { heads, area }: Pick<Attendee, 'heads' | 'area'>,
  choice: Ballot['choice'],
): Tally => {
  if (choice === null) return tally
  return {
    heads: { ...tally.heads, [choice]: tally.heads[choice] + heads },
    area: { ...tally.area, [choice]: tally.area[choice] + area },
  }
}
export const nothing = noVotes

/** The day of an instant in Xuzhou, YYYY-MM-DD. */
export const dayIn = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)
export const isEarly = ({ startsAt }: Pick<MeetingState, 'startsAt'>, at: number): boolean =>
  at < startsAt - 30 * 60_000
