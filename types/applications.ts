import { command, member, query, staff, timer } from './action'
import { Code, Material } from './catalog'
import { Cursor, Id, Instant, JournalEntry, Place, Verdict, Words } from './common'
import { Answer, Answers, FormField } from './forms'
import { z } from './z'

export const states = {
  submitted: '待受理',
  reviewing: '办理中',
  returned: '待您补正',
  approved: '已办结',
  rejected: '不予办理',
  withdrawn: '已撤回',
} as const
export type State = keyof typeof states
export const StateName = z.enum(Object.keys(states) as [State])

/**
 * Who may move an application from where to where. Buttons and function read this table.
 * applicant: whoever applied · office: any reviewer of the office that owes the step · holder: the reviewer who claimed it.
 * `approve` goes to the next office of the chain as `submitted` while there is one.
 */
export const moves = {
  claim: { from: ['submitted'], to: 'reviewing', by: 'office', word: '受理' },
  release: { from: ['reviewing'], to: 'submitted', by: 'holder', word: '放回待办' },
  sendBack: { from: ['reviewing'], to: 'returned', by: 'holder', word: '退回补正' },
  approve: { from: ['reviewing'], to: 'approved', by: 'holder', word: '通过' },
  reject: { from: ['reviewing'], to: 'rejected', by: 'holder', word: '不予办理' },
  resubmit: { from: ['returned'], to: 'reviewing', by: 'applicant', word: '补好再交' },
  withdraw: { from: ['submitted', 'reviewing', 'returned'], to: 'withdrawn', by: 'applicant', word: '撤回' },
} as const satisfies Record<
  string,
  { from: readonly State[]; to: State; by: 'applicant' | 'office' | 'holder'; word: string }
>
export type Move = keyof typeof moves

export const fileTypes = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp', pdf: 'application/pdf' } as const
export type FileType = keyof typeof fileTypes
/** Bytes. A photo from a phone, compressed by WeChat, is well below; a scan of several pages may not be. */
export const fileLimit = { photo: 5 * 1024 * 1024, pdf: 10 * 1024 * 1024 }
export const filesPerMaterial = 4

/** A file that was looked into: `seal` proves that the cloud checked it for this person. */
export const Attachment = z.object({
  fileID: z.string().check(z.regex(/^cloud:\/\/[A-Za-z0-9._/-]{1,200}$/)),
  name: Words(80),
  type: z.enum(Object.keys(fileTypes) as [FileType]),
  size: z.int().check(z.positive()),
  seal: z.string().check(z.regex(/^[A-Za-z0-9_-]{20,64}$/)),
})
export type Attachment = z.infer<typeof Attachment>
export const Filed = z.object({
  no: z.int(),
  files: z.array(Attachment).check(z.minLength(1), z.maxLength(filesPerMaterial)),
})
export type Filed = z.infer<typeof Filed>

/** What is wrong: material number `no`, or the form's field `field`, and why. */
export const Mark = z.union([
  z.object({ kind: z.literal('material'), no: z.int(), why: Words(120) }),
  z.object({ kind: z.literal('field'), field: z.string(), why: Words(120) }),
])
export type Mark = z.infer<typeof Mark>

/** A sealed answer: the cipher text, and what may be shown of it. */
export const Sealed = z.object({ sealed: z.string(), shown: z.string() })
export type Sealed = z.infer<typeof Sealed>

export const Step = z.object({ office: Place, name: z.string() })
export type Step = z.infer<typeof Step>

/** An application as kept. It carries the edition of the service that it started with. */
export const Application = z.object({
  _id: Id,
  rev: z.int(),
  number: z.string(),
  kind: z.enum(['apply', 'ask']),
  service: z.object({
    code: Code,
    rev: z.int(),
    title: z.string(),
    verified: z.boolean(),
    fields: z.array(FormField),
    materials: z.array(Material),
    promisedDays: z.int(),
  }),
  applicant: z.object({ id: Id, name: z.string(), household: z.optional(Id) }),
  community: Place,
  chain: z.array(Step).check(z.minLength(1)),
  step: z.int(),
  /** The office that owes the step, or owed the last one. */
  office: Place,
  /** Every office that may see it: those it passed and the one it is at. */
  offices: z.array(Place),
  state: StateName,
  open: z.boolean(),
  holder: z.nullable(z.object({ id: Id, name: z.string() })),
  form: z.record(z.string(), z.union([Answer, Sealed])),
  files: z.array(Filed),
  marks: z.array(Mark),
  submittedAt: Instant,
  dueAt: Instant,
  /** The queue's order: see `dueKey` in the rules. */
  dueKey: z.string(),
  pausedAt: z.nullable(Instant),
  pausedDays: z.int(),
  closedAt: z.nullable(Instant),
  times: z.int(),
  journal: z.array(JournalEntry),
  /** The journal has entries that are not handed on yet; `sentRev` is the last one that was. */
  unsent: z.boolean(),
  sentRev: z.optional(z.int()),
})
export type Application = z.infer<typeof Application>

const TimelineItem = z.object({
  at: Instant,
  act: z.string(),
  who: z.string(),
  office: z.string(),
  note: z.string(),
  word: z.string(),
})
const ShownFile = z.object({ name: z.string(), type: z.string(), size: z.int(), url: z.string() })
const ShownMaterial = z.object({
  no: z.int(),
  name: z.string(),
  required: z.boolean(),
  kind: z.string(),
  note: z.optional(z.string()),
  files: z.array(ShownFile),
  why: z.nullable(z.string()),
})
const ShownField = z.extend(FormField, { value: z.nullable(Answer), sealed: z.boolean(), why: z.nullable(z.string()) })

const Clock = z.object({
  dueAt: Instant,
  late: z.boolean(),
  /** Working days left; negative when late. */
  left: z.int(),
  paused: z.boolean(),
  pausedDays: z.int(),
  /** The holiday table does not know every year this clock runs into. */
  unsure: z.boolean(),
})

/** One application as its applicant or an office sees it: numbers sealed, verdicts included. */
export const Shown = z.object({
  id: Id,
  rev: z.int(),
  number: z.string(),
  kind: z.enum(['apply', 'ask']),
  code: Code,
  title: z.string(),
  verified: z.boolean(),
  state: StateName,
  word: z.string(),
  applicant: z.string(),
  community: z.string(),
  owes: z.string(),
  line: z.string(),
  holder: z.nullable(z.string()),
  submittedAt: Instant,
  clock: Clock,
  times: z.int(),
  fields: z.array(ShownField),
  materials: z.array(ShownMaterial),
  timeline: z.array(TimelineItem),
  steps: z.array(z.object({ name: z.string(), done: z.boolean(), now: z.boolean() })),
})
export type Shown = z.infer<typeof Shown>

const Done = z.object({ id: Id, rev: z.int(), state: StateName })
const Decision = { id: Id, rev: z.int() }
const changed = { CHANGED: '这件刚有了变化，请看过最新的再办' }
const notYours = { NOT_NOW: '这件现在不能这样办', NOT_HOLDER: '这件正由别的同事办理' }

const paperFailures = {
  FORM_WRONG: '有几处填得不对，请照提示改一改',
  MATERIAL_MISSING: '还有材料没传，请照编号补上',
  FILE_UNKNOWN: '有一份材料没有传成，请重新上传',
}

/** Looks into an uploaded file and vouches for its type and size. */
export const attach = command({
  name: 'applications.attach',
  allow: member,
  input: z.object({ fileID: Attachment.shape.fileID, name: Attachment.shape.name }),
  output: z.object({ file: Attachment, url: z.string() }),
  failures: {
    WRONG_TYPE: '只能传照片（JPG、PNG、WebP）或 PDF',
    TOO_LARGE: '文件太大：照片不超过 5 MB，PDF 不超过 10 MB',
    NO_FILE: '文件没有传成，请重新上传',
  },
})

export const submit = command({
  name: 'applications.submit',
  allow: member,
  input: z.object({
    code: Code,
    kind: z.enum(['apply', 'ask']),
    form: Answers,
    files: z.array(Filed).check(z.maxLength(20)),
  }),
  output: z.object({ id: Id, rev: z.int(), state: StateName, number: z.string(), dueAt: Instant }),
  failures: {
    ...paperFailures,
    UNKNOWN_SERVICE: '没有这项服务，请重新查找',
    NOT_ONLINE: '这项要到窗口办，可以先咨询预约',
  },
})

export const mine = query({
  name: 'applications.mine',
  allow: member,
  input: z.object({ after: z.optional(Cursor) }),
  output: z.object({
    items: z.array(
      z.object({
        id: Id,
        number: z.string(),
        title: z.string(),
        state: StateName,
        word: z.string(),
        line: z.string(),
        submittedAt: Instant,
        late: z.boolean(),
      }),
    ),
    next: z.nullable(Cursor),
  }),
  failures: {},
})

export const show = query({
  name: 'applications.show',
  allow: member,
  input: z.object({ id: Id }),
  output: z.object({ application: Shown, can: z.object({ resubmit: Verdict, withdraw: Verdict }) }),
  failures: {},
})

/** Only what was marked may change; what was not stays as it was. */
export const resubmit = command({
  name: 'applications.resubmit',
  allow: member,
  input: z.object({ ...Decision, form: Answers, files: z.array(Filed).check(z.maxLength(20)) }),
  output: Done,
  failures: { ...paperFailures, ...changed, NOT_NOW: notYours.NOT_NOW, NOT_MARKED: '只用改工作人员标出来的那几处' },
})

export const withdraw = command({
  name: 'applications.withdraw',
  allow: member,
  input: z.object({ ...Decision, why: z.optional(Words(200)) }),
  output: Done,
  failures: { ...changed, NOT_NOW: notYours.NOT_NOW },
})

export const queueFilters = {
  all: '全部',
  free: '待受理',
  mine: '我在办',
  returned: '等居民补正',
  soon: '临期',
} as const
export type QueueFilter = keyof typeof queueFilters

export const queue = query({
  name: 'applications.queue',
  allow: staff('below', 'reviewer', 'supervisor'),
  input: z.object({
    office: Place,
    filter: z.enum(Object.keys(queueFilters) as [QueueFilter]),
    after: z.optional(Cursor),
  }),
  output: z.object({
    items: z.array(
      z.object({
        id: Id,
        number: z.string(),
        title: z.string(),
        applicant: z.string(),
        state: StateName,
        word: z.string(),
        holder: z.nullable(z.string()),
        dueAt: Instant,
        left: z.int(),
        late: z.boolean(),
        paused: z.boolean(),
        times: z.int(),
      }),
    ),
    /** Open cases by filter; 100 stands for "100 or more". */
    counts: z.record(z.string(), z.int()),
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
})
export const open = query({
  name: 'applications.open',
  allow: staff('below', 'reviewer', 'supervisor'),
  input: z.object({ id: Id }),
  output: z.object({ application: Shown, can: Can }),
  failures: {},
})

export const claim = command({
  name: 'applications.claim',
  allow: staff('office', 'reviewer'),
  input: z.object(Decision),
  output: Done,
  failures: { ...changed, ...notYours },
})
export const release = command({
  name: 'applications.release',
  allow: staff('office', 'reviewer'),
  input: z.object(Decision),
  output: Done,
  failures: { ...changed, ...notYours },
})
export const sendBack = command({
  name: 'applications.sendBack',
  allow: staff('office', 'reviewer'),
  input: z.object({
    ...Decision,
    marks: z.array(Mark).check(z.minLength(1), z.maxLength(40)),
    note: z.optional(Words(300)),
  }),
  output: Done,
  failures: { ...changed, ...notYours, MARK_UNKNOWN: '标出的材料或填写项不在这件申请里' },
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

/** Hands journal entries on to the residents' inboxes and the district's journal. */
export const handOn = command({
  name: 'applications.handOn',
  allow: timer,
  input: z.object({}),
  output: z.object({ sent: z.int() }),
  failures: {},
})
