import { command, query, staff } from './action'
import { MeetingStage } from './agenda'
import { Cursor, Id, Instant, Place, Words } from './common'
import { Doer, MeetingAct } from './meeting-act'
import { MeetingRules, refusals, SeatType } from './meeting-rules'
import { MeetingState } from './meeting-state'
import { Panel } from './meeting-view'
import { Changed, Rows } from './meetings'
import { z } from './z'

export const Plan = z.object({
  title: z.string().check(z.trim(), z.minLength(2, '要填，两个字以上'), z.maxLength(40, '最多 40 个字')),
  where: z.string().check(z.trim(), z.minLength(1, '要填'), z.maxLength(60)),
  startsAt: Instant,
  items: z
    .array(z.object({ title: Words(60), proposal: z.nullable(Id) }))
    .check(z.minLength(1, '至少一项议程'), z.maxLength(30, '最多 30 项')),
  rules: MeetingRules,
  chair: Id,
  secretary: Id,
  /** People without a phone, and those of units, who are expected. */
  invited: z.array(z.object({ name: Words(20), seat: SeatType })).check(z.maxLength(200)),
})
export type Plan = z.infer<typeof Plan>

const hosts = staff('below', 'reviewer', 'supervisor', 'admin')
const changed = { CHANGED: '刚刚有变化，请看最新的情况' }

/** Calls a meeting (`id` null), or changes one that has not begun. */
export const writeMeeting = command({
  name: 'meetings.write',
  allow: hosts,
  input: z.object({ id: z.nullable(Id), rev: z.int(), office: Place, plan: Plan }),
  output: Changed,
  failures: {
    ...changed,
    NOT_NOW: refusals.NOT_NOW,
    NOTICE: refusals.NOTICE,
    WRONG: '有几处要改一改',
    SAME_PERSON: '主持人和记录人要是两个人',
    NOT_COLLEAGUE: '主持人和记录人要是本社区的工作人员',
    NO_SUCH_PLACE: '没有这个社区，请重新选',
  },
})

export const cancelMeeting = command({
  name: 'meetings.cancel',
  allow: hosts,
  input: z.object({ id: Id, rev: z.int(), why: Words(200) }),
  output: Changed,
  failures: { ...changed, NOT_NOW: refusals.NOT_NOW },
})

/** One act at the panel: of the chair, of a teller, or entered for somebody in the room. */
export const run = command({
  name: 'meetings.run',
  allow: hosts,
  input: z.object({ id: Id, act: MeetingAct }),
  output: Changed,
  failures: { NO_SUCH_PLACE: '没有这个部门，请重新选', ...refusals },
})

/** What the panel did while it had no network, in its order and with its own times; each is taken or refused by its rule. */
export const sync = command({
  name: 'meetings.sync',
  allow: hosts,
  input: z.object({
    id: Id,
    acts: z
      .array(z.object({ key: z.string().check(z.regex(/^[\w-]{8,64}$/)), at: Instant, act: MeetingAct }))
      .check(z.minLength(1), z.maxLength(200)),
  }),
  output: z.object({
    id: Id,
    rev: z.int(),
    stage: MeetingStage,
    answers: z.array(z.object({ key: z.string(), ok: z.boolean(), why: z.string() })),
  }),
  failures: {},
})

/** The same for staff, cancelled ones among them. */
export const hostedMeetings = query({
  name: 'meetings.hosted',
  allow: hosts,
  input: z.object({ place: Place, after: z.optional(Cursor) }),
  output: Rows,
  failures: {},
})

/** All that the chair's and the tellers' panel needs. */
export const panel = query({
  name: 'meetings.panel',
  allow: hosts,
  input: z.object({ id: Id }),
  output: z.extend(Panel, { rev: z.int(), state: MeetingState, doer: Doer, code: z.string() }),
  failures: {},
})

/** What calling a meeting needs: who can chair it and write, and the rules that are ready. */
export const choices = query({
  name: 'meetings.choices',
  allow: hosts,
  input: z.object({ office: Place }),
  output: z.object({
    people: z.array(z.object({ id: Id, name: z.string() })),
    templates: z.array(z.object({ id: Id, rev: z.int(), sample: z.boolean(), rules: MeetingRules })),
    owners: z.array(z.object({ path: Place, name: z.string() })),
  }),
  failures: {},
})

/** The district changes the rules that meetings are called with from now on; a meeting keeps its own. */
export const editTemplate = command({
  name: 'meetings.editTemplate',
  allow: staff('below', 'supervisor', 'admin'),
  input: z.object({ id: Id, rev: z.int(), rules: MeetingRules }),
  output: z.object({ id: Id, rev: z.int() }),
  failures: { ...changed, WRONG: '有几处要改一改' },
})
