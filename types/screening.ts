import { type Allow, command, query, staff, timer } from './action'
import { changed } from './applications'
import { Cursor, Id, Instant, Place, Verdict, Words } from './common'
import { Stage } from './proposal-life'
import { Photos } from './proposals'
import { CardToken, ProposalRow, raisingFailures, raisingInput, Shown } from './raising'
import { evaluation, evaluationFailures } from './voices'
import { z } from './z'

const offices = staff('below', 'reviewer', 'supervisor', 'admin')
const leaders = staff('below', 'supervisor', 'admin')
const withCard: Allow = { roles: ['reviewer', 'supervisor', 'admin'], reach: 'card' }

const Step = z.object({ id: Id, rev: z.int() })
const Moved = z.object({ id: Id, rev: z.int(), stage: Stage })
const failures = { ...changed, NOT_NOW: '现在不能这样办了，请看最新的情况' }

export const parts = {
  mine: '我经办的',
  screen: '等受理',
  arrange: '等排议程',
  carry: '要落实',
  late: '超期',
  all: '全部未了结',
} as const
export const PartName = z.enum(['mine', 'screen', 'arrange', 'carry', 'late', 'all'])
export type PartName = z.infer<typeof PartName>
/** What an office and those under it owe, what is due first on top, 20 at a time; `counts` of the first 200. */
export const tasks = query({
  name: 'proposals.tasks',
  allow: offices,
  input: z.object({ office: Place, part: PartName, after: z.optional(Cursor) }),
  output: z.object({
    items: z.array(z.extend(ProposalRow, { office: z.string(), desk: z.nullable(z.string()), climbed: z.int() })),
    next: z.nullable(Cursor),
    counts: z.record(z.string(), z.int()),
  }),
  failures: {},
})

/** A proposal as staff see it, whether or not its words are public yet. */
export const desk = query({
  name: 'proposals.desk',
  allow: offices,
  input: z.object({ id: Id }),
  output: z.object({
    it: Shown,
    ...{ office: Place, officeName: z.string(), needed: z.int() },
    /** Only of taking it up a page says why not; the others are not offered. */
    can: z.object({
      ...{ screen: z.boolean(), assign: z.boolean(), milestone: z.boolean(), card: z.boolean() },
      takeUp: Verdict,
    }),
  }),
  failures: {},
})

const Ruling = z.union([
  z.object({ kind: z.literal('accept') }),
  z.object({ kind: z.literal('refer'), office: Place, why: Words(200) }),
  z.object({ kind: z.literal('refuse'), why: Words(200) }),
])
/** Accepted to the level of the office, referred to another one, or refused with the reason. */
export const screen = command({
  name: 'proposals.screen',
  allow: offices,
  input: z.extend(Step, { ruling: Ruling }),
  output: Moved,
  failures: { ...failures, NO_OFFICE: '请选另一个地方来受理' },
})

const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, '请选日期'))
/** Names the office that carries it out, and until when; what the meeting decided may only be made later with a reason. */
export const assign = command({
  name: 'proposals.assign',
  allow: leaders,
  input: z.extend(Step, { office: Place, due: Day, why: Words(200) }),
  output: Moved,
  failures: { ...failures, NO_OFFICE: '请选一个地方来落实', WRONG_DAY: '期限要在今天以后、一年以内' },
})
/** The caller answers for it from here on. */
export const takeUp = command({
  name: 'proposals.takeUp',
  allow: offices,
  input: z.extend(Step, { plan: Words(200) }),
  output: Moved,
  failures: { ...failures, NO_MINUTES: '没有公布的会议纪要，不能落实', NO_DUE: '还没有定期限，请负责人先定' },
})
const Report = z.extend(Step, { words: Words(200), photos: Photos })
export const milestone = command({
  name: 'proposals.milestone',
  allow: offices,
  input: Report,
  output: Moved,
  failures: { ...failures, PHOTOS: raisingFailures.PHOTOS, ENOUGH: '进展已经很多，做完了请报完成' },
})
/** It is done, and a photo shows it. */
export const report = command({
  name: 'proposals.report',
  allow: offices,
  input: Report,
  output: Moved,
  failures: { ...failures, PHOTOS: raisingFailures.PHOTOS, NO_PHOTO: '请至少拍一张做完以后的照片' },
})
export const answer = command({
  name: 'proposals.answer',
  allow: offices,
  input: z.extend(Step, { question: Id, words: Words(300) }),
  output: Moved,
  failures: { ...changed, NO_QUESTION: '没有找到这个问题', ANSWERED: '这个问题已经有人答过了' },
})

const Printed = z.object({
  ...{ id: Id, rev: z.int(), token: CardToken, rows: z.array(z.string()) },
  ...{ title: z.string(), raiser: z.string(), desk: z.string(), place: z.string(), at: Instant },
})
/** In somebody's name who stands at the desk: both names are kept, and a card is printed. */
export const raiseAtDesk = command({
  name: 'proposals.raiseAtDesk',
  allow: offices,
  input: z.object({
    office: Place,
    name: Words(20),
    idTail: z.string().check(z.regex(/^\d{3}[\dX]$/, '请填身份证后四位')),
    /** The colleague saw the ID card, or knows the person. */
    seen: z.literal(true),
    ...raisingInput,
  }),
  output: Printed,
  failures: raisingFailures,
})
/** The card once more; `anew` when it was lost, and the old one counts no longer. */
export const proposalCard = command({
  name: 'proposals.card',
  allow: offices,
  input: z.extend(Step, { anew: z.boolean() }),
  output: Printed,
  failures: { ...changed, NO_DESK: '提出人自己有手机，不用打卡' },
})
/** At any desk, with the card in hand: what the one who raised it says of what was done. */
export const evaluateAtDesk = command({
  name: 'proposals.evaluateAtDesk',
  allow: withCard,
  input: z.object({ card: CardToken, ...evaluation }),
  output: Moved,
  failures: { NOT_NOW: failures.NOT_NOW, ...evaluationFailures },
})

/** What may go on an agenda of an office's meeting, oldest first. */
export const ready = query({
  name: 'proposals.ready',
  allow: offices,
  input: z.object({ office: Place }),
  output: z.object({
    items: z.array(z.object({ id: Id, title: z.string(), raisedBy: z.string(), seconds: z.int() })),
  }),
  failures: {},
})

const cloudOnly = { allow: timer, input: z.object({}), failures: {} }
/** Puts proposals on the agenda that meetings list, and goes on with what their published minutes decided. */
export const followMeetings = command({
  name: 'proposals.followMeetings',
  ...cloudOnly,
  output: z.object({ moved: z.int() }),
})
/** Warns, and climbs a level with what is late. */
export const climb = command({
  name: 'proposals.climb',
  ...cloudOnly,
  output: z.object({ warned: z.int(), climbed: z.int(), lapsed: z.int() }),
})
/** Asks again about words that could not be checked when they were written. */
export const checkHeld = command({ name: 'proposals.checkHeld', ...cloudOnly, output: z.object({ freed: z.int() }) })
export const handOnProposals = command({
  name: 'proposals.handOn',
  ...cloudOnly,
  output: z.object({ sent: z.int() }),
})
