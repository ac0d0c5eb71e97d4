import { meetingStages, outcomes } from './agenda'
import { no, type Verdict, yes } from './common'
import { majorities } from './counting'
import type { Doer, MeetingAct } from './meeting-act'
import { apply } from './meeting-apply'
import { lineOf } from './meeting-floor'
import { isFree, majorityOf, quorumOf, topOf, votersOf } from './meeting-now'
import { type MeetingRules, type MotionKind, motionKinds, refusals, seatTypes } from './meeting-rules'
import type { MeetingState } from './meeting-state'
import type { Live, MinuteLine } from './meeting-view'

/** Would the rules take it now? */
export const verdictOf = (s: MeetingState, act: MeetingAct, by: Doer): Verdict => {
  const made = apply(s, act, by)
  return typeof made === 'string' ? no(refusals[made]) : yes
}

/** What a meeting runs by, in the words that people read. */
export const ruleWords = (rules: MeetingRules): string[] => [
  `提前 ${rules.noticeDays} 天通知`,
  `到会 ${rules.quorum} 人才能议事`,
  ...rules.seats.map(({ seat, least }) => `${seatTypes[seat]}至少 ${least} 人`),
  `每人每次 ${rules.turnSeconds} 秒，同一动议最多 ${rules.turns} 次`,
  `表决：${majorities[rules.majority]}${rules.secret ? '，不记名' : ''}`,
  ...(rules.pending ? [rules.pending] : []),
]

/** What is not in the state: how places are called, and what was kept beside it. */
export type Beside = {
  nameOf: (place: string) => string
  sample: boolean
  centre: string | null
  minutes: MinuteLine[] | null
}

const nameIn = ({ roll }: Pick<MeetingState, 'roll'>, id: string): string => roll[id]?.name ?? '—'
const kinds = Object.keys(motionKinds) as MotionKind[]
const sampleText = '试一试能不能提'

const voteOf = (s: MeetingState, id: string): Live['vote'] => {
  const top = topOf(s)
  if (!s.vote || !top) return null
  const { motion, way, secret, open, ballots } = s.vote
  const mine = ballots[id]
  return {
    ...{
      motion,
      word: motionKinds[top.kind].word,
      text: top.text,
      way,
      secret,
      open,
      majority: majorities[majorityOf(top, s)],
    },
    ...{ cast: Object.keys(ballots).length, of: votersOf(s).length, mine: mine ? { choice: mine.choice } : null },
  }
}

const factsOf = (s: MeetingState, { nameOf, sample, centre, minutes }: Beside) => {
  const { there, needed, missing, reached } = quorumOf(s)
  return {
    ...{
      id: s._id,
      title: s.title,
      officeName: nameOf(s.office),
      where: s.where,
      startsAt: s.startsAt,
      stage: s.stage,
    },
    ...{
      word: meetingStages[s.stage],
      sample,
      rules: ruleWords(s.rules),
      chair: s.chair.name,
      secretary: s.secretary.name,
    },
    quorum: { there, needed, missing: missing.map((seat) => seatTypes[seat]), reached },
    items: s.items.map(({ no: nth, title, result }) => ({
      ...{ no: nth, title, current: nth === s.item && !result },
      result: result && {
        ...{ outcome: result.outcome, word: outcomes[result.outcome], text: result.text, due: result.due },
        owner: result.owner && nameOf(result.owner),
      },
    })),
    decided: s.decided.map(({ kind, text, passed, why, at }) => ({
      word: motionKinds[kind].word,
      text,
      passed,
      why,
      at,
    })),
    ...{ centre, minutes },
  }
}

const nowOf = (s: MeetingState, { id, at }: Doer) => {
  const speaking = s.floor && !(isFree(s, at) && Object.keys(s.asks).length > 0) ? s.floor : null
  return {
    stack: s.stack.map(({ no: nth, kind, text, by, second, closed }) => ({
      ...{ no: nth, kind, word: motionKinds[kind].word, text, by: nameIn(s, by), closed },
      second: second && nameIn(s, second),
    })),
    floor: speaking && { ...speaking, name: nameIn(s, speaking.who), mine: speaking.who === id },
    line: lineOf(s).map((who) => ({ name: nameIn(s, who), side: s.asks[who]?.side ?? 'for', mine: who === id })),
    order: s.order && { name: nameIn(s, s.order.by), text: s.order.text },
    vote: voteOf(s, id),
  }
}

/** All that one person sees of the meeting now, and may do. Pure, so that a host without network sees it too. */
export const liveOf = (s: MeetingState, by: Doer, beside: Beside): Live => {
  const who = by.id
  const can = (act: MeetingAct): Verdict => verdictOf(s, act, { ...by, staff: false })
  const mine = s.roll[who]
  return {
    ...{ ...factsOf(s, beside), ...nowOf(s, by), now: by.at },
    me: mine
      ? {
          ...{ present: mine.present, seat: seatTypes[mine.seat] },
          turnsLeft: Math.max(0, s.rules.turns - (topOf(s)?.spoken[who] ?? 0)),
        }
      : null,
    can: {
      checkIn: mine?.present ? no('已经签到了') : can({ kind: 'checkIn', who, name: '—' }),
      ...{ second: can({ kind: 'second', who }), dropMotion: can({ kind: 'dropMotion', who }) },
      ...{ ask: can({ kind: 'ask', who, side: 'for' }), unask: can({ kind: 'unask', who }) },
      ...{ yield: can({ kind: 'yield', who }), order: can({ kind: 'order', who, text: sampleText }) },
      ballot: can({ kind: 'ballot', who, choice: 'yes' }),
    },
    motions: kinds.map((kind) => ({
      ...{ kind, word: motionKinds[kind].word, can: can({ kind: 'motion', who, motion: kind, text: sampleText }) },
    })),
  }
}
