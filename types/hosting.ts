import { command, query, staff } from './action'
import { type ActivityState, ActivityStateName, ActivityTerms, Guest, KindName, Seat } from './activities'
import { changed } from './applications'
import { Cursor, Id, Instant, Place, Verdict, Words } from './common'
import { Answers } from './forms'
import { z } from './z'

/** What staff may make of an activity. */
export const activityMoves = {
  publish: { from: ['draft'], to: 'open' },
  closeList: { from: ['open'], to: 'closed' },
  reopenList: { from: ['closed'], to: 'open' },
  cancel: { from: ['draft', 'open', 'closed'], to: 'cancelled' },
} as const satisfies Record<string, { from: readonly ActivityState[]; to: ActivityState }>
export type ActivityMove = keyof typeof activityMoves

/** What is wrong with an activity, by its place, in the words that staff read. */
export const activityFaults = (it: ActivityTerms): Record<string, string> => {
  const faults: Record<string, string> = {}
  it.sessions.forEach(({ id, from, to }, at) => {
    const before = it.sessions[at - 1]
    if (to <= from) faults[`sessions.${at}`] = '结束要晚于开始'
    else if (to - from > 24 * 3_600_000) faults[`sessions.${at}`] = '一场最长 24 小时'
    else if (before && from < before.to) faults[`sessions.${at}`] = '要排在上一场结束以后'
    if (it.sessions.findIndex((one) => one.id === id) !== at) faults[`sessions.${at}`] = '这一场写了两次'
  })
  const last = it.sessions.at(-1)?.to ?? 0
  if (it.sessions.length * it.capacity > mostDoors) faults.sessions = `人数乘场次最多 ${mostDoors}，请分成几个活动`
  if (it.closesAt <= it.opensAt) faults.closesAt = '截止要晚于开始报名'
  else if (it.closesAt > last) faults.closesAt = '截止不能晚于活动结束'
  if (it.perHousehold > it.capacity) faults.perHousehold = '每家人数不能多于总人数'
  const { youngest, oldest } = it.who
  if (youngest !== null && oldest !== null && youngest > oldest) faults['who.oldest'] = '最大年龄要大于最小年龄'
  it.questions.forEach(({ key, kind, options }, at) => {
    if (it.questions.findIndex((one) => one.key === key) !== at) faults[`questions.${at}`] = '这个问题写了两次'
    if (sealed.includes(kind)) faults[`questions.${at}`] = '报名不收证件号、电话和卡号'
    if ((kind === 'choice' || kind === 'choices') && !options) faults[`questions.${at}`] = '至少写两个选项'
  })
  return faults
}
/** Who comes to what lies in the activity's own document. */
const mostDoors = 3000
const sealed = ['idCard', 'phone', 'bankCard']

const hosts = staff('below', 'reviewer', 'supervisor', 'admin')
const Changed = z.object({ id: Id, rev: z.int(), state: ActivityStateName })
const failures = { ...changed, NOT_NOW: '这个活动现在不能这样办，请看最新的情况' }

/** Writes a new activity (`id` null, `rev` 0) as a draft, or edits one. Those signed up hear what changed and why. */
export const writeActivity = command({
  name: 'activities.write',
  allow: hosts,
  input: z.object({ id: z.nullable(Id), rev: z.int(), terms: ActivityTerms, why: z.string().check(z.maxLength(200)) }),
  output: Changed,
  failures: {
    ...failures,
    WRONG: '有几处要改一改',
    SAME: '和现在的一样，没有要存的',
    TOO_FEW: '已经报上的人比这个数多，不能再减',
    WHY: '已经有人报名，请写明改了什么、为什么',
    NO_SUCH_PLACE: '没有这个地方，请重新选',
  },
})

const Step = z.object({ id: Id, rev: z.int() })
export const publish = command({
  name: 'activities.publish',
  allow: hosts,
  input: Step,
  output: Changed,
  failures: { ...failures, OVER: '时间已经过了，请先改时间再发布' },
})
export const closeList = command({ name: 'activities.closeList', allow: hosts, input: Step, output: Changed, failures })
export const reopenList = command({
  name: 'activities.reopenList',
  allow: hosts,
  input: Step,
  output: Changed,
  failures,
})
/** Everybody on the list is told why. */
export const cancelActivity = command({
  name: 'activities.cancel',
  allow: hosts,
  input: z.extend(Step, { why: Words(200) }),
  output: Changed,
  failures,
})

const Can = z.object({
  write: Verdict,
  publish: Verdict,
  closeList: Verdict,
  reopenList: Verdict,
  cancel: Verdict,
})

/** What an office runs, the newest end first, 20 at a time; drafts among them. */
export const hosted = query({
  name: 'activities.hosted',
  allow: hosts,
  input: z.object({ place: Place, after: z.optional(Cursor) }),
  output: z.object({
    items: z.array(
      z.object({
        ...{ id: Id, kind: KindName, title: z.string(), placeName: z.string(), where: z.string() },
        ...{ state: ActivityStateName, word: z.string(), startsAt: Instant, endsAt: Instant, sessions: z.int() },
        ...{ capacity: z.int(), seated: z.int(), waiting: z.int(), offered: z.int(), sample: z.boolean() },
      }),
    ),
    next: z.nullable(Cursor),
  }),
  failures: {},
})

/** An activity as staff see it: the terms, who comes, who waits in which order, and what was done. */
export const roster = query({
  name: 'activities.roster',
  allow: hosts,
  input: z.object({ id: Id }),
  output: z.object({
    id: Id,
    ...{ rev: z.int(), state: ActivityStateName, word: z.string(), placeName: z.string(), sample: z.boolean() },
    terms: ActivityTerms,
    ...{ left: z.int(), waiting: z.int(), offered: z.int() },
    groups: z.array(
      z.object({
        household: Id,
        ...{ rev: z.int(), seat: Seat, word: z.string(), n: z.int(), name: z.string(), people: z.array(Guest) },
        ...{ place: z.int(), by: z.string(), desk: z.nullable(z.string()), at: Instant, until: z.nullable(Instant) },
        answers: Answers,
      }),
    ),
    /** Where its files open for a while, in the order of the terms. */
    urls: z.array(z.string()),
    told: z.array(z.object({ at: Instant, who: z.string(), act: z.string(), note: z.string() })),
    can: Can,
  }),
  failures: {},
})

const deskDone = z.object({ household: Id, seat: Seat, n: z.int(), rev: z.int() })
/** Signs up somebody who stands at the desk and has no phone: the names as they say them. */
export const signUpAtDesk = command({
  name: 'activities.signUpAtDesk',
  allow: hosts,
  input: z.object({
    id: Id,
    people: z
      .array(z.object({ name: Words(20), age: z.nullable(z.int().check(z.nonnegative(), z.lte(120))) }))
      .check(z.minLength(1, '至少写一位'), z.maxLength(10)),
    guardian: z.boolean(),
    /** The desk heard the family say that it meets the conditions. */
    affirmed: z.boolean(),
  }),
  output: deskDone,
  failures: {
    CLOSED: '报名已经截止',
    CANCELLED: '这个活动取消了',
    FULL: '座位和候补都满了',
    TOO_MANY: '超过了每家可以来的人数',
    NOT_FOR: '这个活动有人不能参加，请看报名条件',
    GUARDIAN: '有孩子参加，要家长同意',
    AFFIRM: '请先和居民确认符合报名条件',
  },
})

/** Takes people off the list for the family: they called, or came by. */
export const withdrawAtDesk = command({
  name: 'activities.withdrawAtDesk',
  allow: hosts,
  input: z.object({
    id: Id,
    household: Id,
    people: z.array(Id).check(z.minLength(1), z.maxLength(10)),
    why: Words(100),
  }),
  output: deskDone,
  failures: { NOT_IN: '这一家现在不在名单里，请看最新的情况', CANCELLED: '这个活动取消了' },
})
