import type { ActKind, Doer, MeetingAct } from '../../../types/meeting-act'
import type { MotionKind } from '../../../types/meeting-rules'
import type { MeetingState } from '../../../types/meeting-state'
import type { Dice } from './dice'

export const people = ['p1', 'p2', 'p3', 'p4', 'p5', 'g-wu', 'g-listener']
const staff = ['s1', 's2', 's3']
const motions: MotionKind[] = ['main', 'amend', 'amend', 'amend', 'refer', 'postpone', 'previous', 'adjourn']
const choices = ['yes', 'no', 'abstain', 'yes'] as const

type Make = (dice: Dice, s: MeetingState) => MeetingAct
const who = (dice: Dice) => dice.of(people)
const sum = (dice: Dice) => ({ yes: dice.below(4), no: dice.below(3), abstain: dice.below(2) })
/** What the room counted, or a slip of it. */
const counted = (dice: Dice, s: MeetingState) => (dice.below(3) > 0 && s.vote?.hands ? s.vote.hands.sum : sum(dice))
const makes: { [K in ActKind]: Make } = {
  call: () => ({ kind: 'call' }),
  roll: (dice) => {
    const id = who(dice)
    const phone = !id.startsWith('g-')
    const seat = id === 'g-listener' ? ('guest' as const) : dice.of(['resident', 'unit'] as const)
    const attendee = {
      name: id,
      seat,
      member: phone ? id : null,
      present: dice.below(6) > 0,
      heads: 1 + dice.below(2),
      area: 100,
    }
    return { kind: 'roll', who: id, attendee }
  },
  checkIn: (dice) => ({ kind: 'checkIn', who: dice.of(people.slice(0, 5)), name: '示例' }),
  takeUp: (dice) => ({ kind: 'takeUp', item: 1 + dice.below(4) }),
  motion: (dice) => ({ kind: 'motion', who: who(dice), motion: dice.of(motions), text: `做第 ${dice.below(5)} 件事` }),
  second: (dice) => ({ kind: 'second', who: who(dice) }),
  dropMotion: (dice) => ({ kind: 'dropMotion', who: who(dice) }),
  ask: (dice) => ({ kind: 'ask', who: who(dice), side: dice.of(['for', 'against'] as const) }),
  unask: (dice) => ({ kind: 'unask', who: who(dice) }),
  give: () => ({ kind: 'give' }),
  yield: (dice, s) => ({ kind: 'yield', who: dice.below(3) > 0 && s.floor ? s.floor.who : who(dice) }),
  order: (dice) => ({ kind: 'order', who: who(dice), text: '离题了' }),
  rule: (dice) => ({ kind: 'rule', upheld: dice.below(2) === 0 }),
  openVote: (dice) => ({ kind: 'openVote', way: dice.of(['hands', 'phones'] as const) }),
  ballot: (dice) => ({ kind: 'ballot', who: who(dice), choice: dice.of(choices) }),
  hands: (dice) => ({ kind: 'hands', sum: sum(dice) }),
  confirmHands: (dice, s) => ({ kind: 'confirmHands', sum: counted(dice, s) }),
  closeVote: () => ({ kind: 'closeVote' }),
  adjourn: () => ({ kind: 'adjourn' }),
  decide: (dice) => {
    const day = dice.of(['2027-01-10', '2027-01-15', '2027-02-01'])
    return { kind: 'decide', item: 1 + dice.below(3), owner: 'yl/huangshan/lvdibei', due: day }
  },
  sign: () => ({ kind: 'sign' }),
  publish: () => ({ kind: 'publish' }),
}
const kinds = Object.keys(makes) as ActKind[]
/** What might well come next, so that meetings get somewhere; every third wish is any at all. */
const likely = (s: MeetingState): ActKind[] => {
  if (s.stage === 'planned') return ['call', 'roll', 'checkIn', 'checkIn']
  if (s.stage === 'adjourned') return ['decide', 'sign', 'sign', 'publish']
  if (s.vote)
    return s.vote.way === 'hands' ? ['hands', 'confirmHands', 'closeVote'] : ['ballot', 'ballot', 'ballot', 'closeVote']
  if (s.order) return ['rule']
  if (Object.values(s.roll).filter(({ present }) => present).length < 4) return ['roll', 'checkIn']
  if (s.stack.length === 0) return ['takeUp', 'motion', 'motion', 'adjourn']
  if (s.stack.at(-1)?.second === null) return ['second', 'second', 'dropMotion']
  return ['ask', 'ask', 'give', 'give', 'yield', 'openVote', 'openVote', 'motion', 'motion', 'order']
}

/** The next thing that somebody tries, allowed or not. */
export const wish = (dice: Dice, s: MeetingState, at: number): { act: MeetingAct; by: Doer } => {
  const kind = dice.below(3) === 0 ? dice.of(kinds) : dice.of(likely(s))
  const act = makes[kind](dice, s)
  const own = 'who' in act && dice.below(act.kind === 'ballot' ? 2 : 4) > 0
  const id = own ? act.who : dice.below(6) === 0 ? dice.of(people) : dice.of(staff)
  return { act, by: { id, name: id, staff: staff.includes(id), at } }
}
