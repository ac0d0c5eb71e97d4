import { command, query, staff, timer } from './action'
import { changed, Decision, Done, Mark, notYours, Shown, StateName } from './applications'
import { Code } from './catalog'
import { Cursor, Id, Instant, Place, Verdict, Words } from './common'
import { z } from './z'

export const queueFilters = {
  all: '全部',
  free: '待受理',
  mine: '我在办',
  returned: '等居民补正',
  soon: '临期',
} as const
export type QueueFilter = keyof typeof queueFilters
/** Counts by service and person are of so many at most: those that are due first. */
export const tallied = 200

/** A case as it stands in a list. */
export const Row = z.object({
  id: Id,
  kind: z.enum(['apply', 'ask']),
  rev: z.int(),
  code: Code,
  number: z.string(),
  title: z.string(),
  applicant: z.string(),
  helper: z.optional(z.string()),
  state: StateName,
  word: z.string(),
  holder: z.nullable(z.string()),
  holderId: z.nullable(Id),
  dueAt: Instant,
  left: z.int(),
  late: z.boolean(),
  paused: z.boolean(),
  times: z.int(),
  reopened: z.int(),
})

export const queue = query({
  name: 'applications.queue',
  allow: staff('below', 'reviewer', 'supervisor'),
  input: z.object({
    office: Place,
    filter: z.enum(Object.keys(queueFilters) as [QueueFilter]),
    /** Only this service; only what this colleague holds (of what is in hand or was returned). */
    service: z.optional(Code),
    person: z.optional(Id),
    after: z.optional(Cursor),
  }),
  output: z.object({
    items: z.array(Row),
    /** Open cases by filter; 100 stands for "100 or more". */
    counts: z.record(z.string(), z.int()),
    /** Who holds how many, and how many there are of which service, among the first `tallied` open cases. */
    services: z.array(z.object({ code: Code, title: z.string(), count: z.int() })),
    people: z.array(z.object({ id: Id, name: z.string(), count: z.int() })),
    next: z.nullable(Cursor),
  }),
  failures: {},
})

const Can = z.object({
  claim: Verdict,
  release: Verdict,
  sendBack: Verdict,
  approve: Verdict,
  reject: Verdict,
  reveal: Verdict,
  takeOver: Verdict,
  handOver: Verdict,
})
export const open = query({
  name: 'applications.open',
  allow: staff('below', 'reviewer', 'supervisor'),
  input: z.object({ id: Id }),
  /** `holding`: the one who asks has claimed it. `earlier`: other cases of the household, as far as the one who asks may see them. */
  output: z.object({ application: Shown, can: Can, holding: z.boolean(), earlier: z.array(Row) }),
  failures: {},
})

export const claim = command({
  name: 'applications.claim',
  allow: staff('office', 'reviewer'),
  input: z.object(Decision),
  output: Done,
  failures: { ...changed, ...notYours },
})
/** The holder puts a case back; a supervisor of the office frees one that another holds, with a reason. */
export const release = command({
  name: 'applications.release',
  allow: staff('office', 'reviewer', 'supervisor'),
  input: z.object({ ...Decision, why: z.optional(Words(200)) }),
  output: Done,
  failures: { ...changed, ...notYours, WHY_MISSING: '放回别人在办的件，要写明原因' },
})
/** A case is returned once. If it has to be again, the supervisor of the office does it and says why: it counts in the figures. */
export const sendBack = command({
  name: 'applications.sendBack',
  allow: staff('below', 'reviewer', 'supervisor'),
  input: z.object({
    ...Decision,
    marks: z.array(Mark).check(z.minLength(1), z.maxLength(40)),
    note: z.optional(Words(300)),
    again: z.optional(Words(200)),
  }),
  output: Done,
  failures: {
    ...changed,
    ...notYours,
    MARK_UNKNOWN: '标出的材料或填写项不在这件申请里',
    SECOND_RETURN: '这件已经退过一次，再退要由负责人来退',
    AGAIN_MISSING: '再次退回，要写明上次为什么没有说全',
  },
})
export const approve = command({
  name: 'applications.approve',
  allow: staff('office', 'reviewer'),
  input: z.object({ ...Decision, note: z.optional(Words(500)) }),
  output: Done,
  failures: { ...changed, ...notYours, ANSWER_MISSING: '咨询要写明答复，居民才看得到' },
})
export const reject = command({
  name: 'applications.reject',
  allow: staff('office', 'reviewer'),
  input: z.object({ ...Decision, why: Words(300) }),
  output: Done,
  failures: { ...changed, ...notYours },
})

/** The one reply with a whole ID, phone or card number; each look is journalled with its reason. */
export const reveal = command({
  name: 'applications.reveal',
  allow: staff('office', 'reviewer'),
  input: z.object({ ...Decision, field: z.string().check(z.maxLength(30)), why: Words(100) }),
  output: z.object({ value: z.string(), rev: z.int() }),
  failures: { ...changed, NOT_SEALED: '这一项不用解密', NOT_HOLDER: notYours.NOT_HOLDER },
})

/** Warns the office when most of its time is gone, and tells one level up, then the next, when a step is late. */
export const watchClocks = command({
  name: 'applications.watchClocks',
  allow: timer,
  input: z.object({}),
  output: z.object({ warned: z.int(), climbed: z.int(), recounted: z.int() }),
  failures: {},
})

/** Hands journal entries on to the residents' inboxes and the district's journal. */
export const handOn = command({
  name: 'applications.handOn',
  allow: timer,
  input: z.object({}),
  output: z.object({ sent: z.int() }),
  failures: {},
})
