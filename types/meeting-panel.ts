import type { Doer, MeetingAct } from './meeting-act'
import { type Beside, liveOf, verdictOf } from './meeting-live'
import { seatTypes } from './meeting-rules'
import type { MeetingState } from './meeting-state'
import type { Panel } from './meeting-view'

const rankOf = ({ present }: { present: boolean }): number => (present ? 0 : 1)
const rollOf = ({ roll }: MeetingState): Panel['roll'] =>
  Object.entries(roll)
    .map(([id, { name, seat, member, present, heads, area }]) => ({
      ...{ id, name, seat, word: seatTypes[seat], phone: member !== null, present, heads, area },
    }))
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.name < b.name ? -1 : 1))

const none = { yes: 0, no: 0, abstain: 0 }
/** What the panel may do now; each verdict is the rule's own. */
const runOf = (s: MeetingState, by: Doer): Panel['run'] => {
  const can = (act: MeetingAct) => verdictOf(s, act, by)
  const next = s.items.find(({ result }) => result === null)?.no ?? 1
  return {
    ...{ call: can({ kind: 'call' }), takeUp: can({ kind: 'takeUp', item: next }), give: can({ kind: 'give' }) },
    ...{ yield: can({ kind: 'yield', who: s.floor?.who ?? 'nobody' }), rule: can({ kind: 'rule', upheld: true }) },
    ...{ byHands: can({ kind: 'openVote', way: 'hands' }), byPhone: can({ kind: 'openVote', way: 'phones' }) },
    ...{ hands: can({ kind: 'hands', sum: none }), closeVote: can({ kind: 'closeVote' }) },
    confirmHands: can({ kind: 'confirmHands', sum: s.vote?.hands?.sum ?? none }),
    ...{ adjourn: can({ kind: 'adjourn' }), sign: can({ kind: 'sign' }), publish: can({ kind: 'publish' }) },
  }
}

/** What those who run the meeting see. `people`: how the tellers are called. */
export const panelOf = (s: MeetingState, by: Doer, beside: Beside): Panel => {
  const hands = s.vote?.hands
  return {
    ...liveOf(s, by, beside),
    roll: rollOf(s),
    hands: hands ? { sum: hands.sum, by: hands.by, mine: hands.by === by.id, seen: hands.seen !== null } : null,
    signed: s.signed,
    run: runOf(s, by),
  }
}
