import { choices } from './counting'
import type { ActKind, ActOf, Done, MeetingAct } from './meeting-act'
import { apply } from './meeting-apply'
import { motionKinds, seatTypes, sides } from './meeting-rules'
import type { Decided, MeetingState } from './meeting-state'
import type { MinuteLine } from './meeting-view'

/** One act between the meeting before it and after it. `roll` is the last one: it knows everybody by name. */
type Moment = {
  before: MeetingState
  after: MeetingState
  last: MeetingState
  by: string
  nameOf: (place: string) => string
}
const called = ({ last }: Moment, id: string) => last.roll[id]?.name ?? id
const counted = ({ heads: { yes, no, abstain } }: Decided['tally']) =>
  `${choices.yes} ${yes}，${choices.no} ${no}，${choices.abstain} ${abstain}`

const ofVote = ({ after }: Moment): string => {
  const one = after.decided.at(-1)
  if (!one) return ''
  const how = one.way === 'hands' ? '举手' : one.secret ? '手机不记名' : '手机记名'
  const what = `“${one.text}”${one.passed ? '通过' : '没有通过'}`
  return `${how}表决${motionKinds[one.kind].word}：${counted(one.tally)}。${what}（${one.why}，到会 ${one.present} 人）`
}
const ofRoll = (at: Moment, { who, attendee }: ActOf<'roll'>): string => {
  if ((at.before.roll[who]?.present ?? false) === attendee.present) return ''
  return attendee.present ? `${attendee.name}（${seatTypes[attendee.seat]}）到会` : `${attendee.name}离会`
}
const ofFloor = (at: Moment): string => {
  const { floor } = at.after
  return floor ? `${called(at, floor.who)}发言（${sides[floor.side]}）` : ''
}
const ofItem = ({ last }: Moment, no: number): string =>
  `议程第 ${no} 项：${last.items.find((it) => it.no === no)?.title}`

/** What the minutes say of an act; nothing of asking to speak and of single ballots. */
const words: { [K in ActKind]?: (at: Moment, act: ActOf<K>) => string } = {
  call: ({ last }) => `${last.chair.name}主持，宣布开会，${last.secretary.name}记录`,
  roll: ofRoll,
  checkIn: (at, { who }) => `${called(at, who)}签到`,
  takeUp: (at, { item }) => ofItem(at, item),
  motion: (at, { who, motion, text }) => `${called(at, who)}提出${motionKinds[motion].word}${text ? `：${text}` : ''}`,
  second: (at, { who }) => `${called(at, who)}附议`,
  dropMotion: () => '没有人附议或提出人收回，这个动议不议',
  give: ofFloor,
  order: (at, { who, text }) => `${called(at, who)}提出规程问题：${text}`,
  rule: (_at, { upheld }) => `主持人裁定：规程问题${upheld ? '成立' : '不成立'}`,
  closeVote: ofVote,
  adjourn: () => '议程结束，散会',
  decide: ({ nameOf }, { item, owner, due }) => `第 ${item} 项由${nameOf(owner)}办理，${due} 前办完`,
  sign: ({ by }) => `${by}签字`,
}

/** The minutes write themselves: the journal of acts is gone through by the rules once more. */
export const minutesOf = (
  { start, acts, last }: { start: MeetingState; acts: readonly Done[]; last: MeetingState },
  nameOf: Moment['nameOf'],
): MinuteLine[] => {
  const lines: MinuteLine[] = []
  let before = start
  for (const { act, by } of acts) {
    const after = apply(before, act, by)
    if (typeof after === 'string') throw new Error(`the journal holds an act that the rules refuse: ${after}`)
    const word = words[act.kind] as ((at: Moment, act: MeetingAct) => string) | undefined
    const text = word?.({ before, after, last, by: by.name, nameOf }, act)
    if (text) lines.push({ at: by.at, text })
    before = after
  }
  return lines
}
