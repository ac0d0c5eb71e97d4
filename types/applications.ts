import { Code, Material, OptionalWay } from './catalog'
import { Id, Instant, JournalEntry, Place, Words } from './common'
import { Answer, FormField } from './forms'
import { helped, shownHelp } from './helped'
import { Recall } from './recall'
import { Clock, Run, Watch } from './watch'
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
  reopen: { from: ['approved', 'rejected'], to: 'submitted', by: 'applicant', word: '没有解决，重新打开' },
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

const FileID = z.string().check(z.regex(/^cloud:\/\/[A-Za-z0-9._/-]{1,200}$/))

/** A file that was looked into: `seal` proves that the cloud checked it for this person. */
export const Attachment = z.object({
  fileID: FileID,
  name: Words(80),
  type: z.enum(Object.keys(fileTypes) as [FileType]),
  size: z.int().check(z.positive()),
  /** What the phone uploaded; it goes with the file. Missing on files of before. */
  from: z.optional(FileID),
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

/** An office of the chain, its working days and what its step is called, as the service said when the case began. */
const Step = z.object({ office: Place, name: z.string(), days: z.optional(z.int()), word: z.optional(z.string()) })
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
    /** Who may have it; missing on cases of before. */
    conditions: z.optional(z.array(z.string())),
    promisedDays: z.int(),
    without: z.optional(z.array(OptionalWay)),
  }),
  applicant: z.object({ id: Id, name: z.string(), household: z.optional(Id) }),
  /** Whose earlier cases stand beside it: the household, or the applicant alone. Missing on cases of before. */
  family: z.optional(Id),
  ...helped,
  community: Place,
  chain: z.array(Step).check(z.minLength(1)),
  step: z.int(),
  /** The office that owes the step, or owed the last one. */
  office: Place,
  /** Every office that may see it: those it passed and the one it is at. */
  offices: z.array(Place),
  state: StateName,
  open: z.boolean(),
  /** Who has claimed it, and until when it is theirs alone. */
  holder: z.nullable(z.object({ id: Id, name: z.string(), until: z.optional(Instant) })),
  /** What it can be found by: see `findsOf` in the rules. */
  finds: z.optional(z.array(z.string())),
  form: z.record(z.string(), z.union([Answer, Sealed])),
  files: z.array(Filed),
  marks: z.array(Mark),
  submittedAt: Instant,
  /** The applicant's own list in order, with one unique key. */
  madeKey: z.string(),
  dueAt: Instant,
  run: z.optional(Run),
  /** The queue's order: see `dueKey` in the rules. */
  dueKey: z.string(),
  watch: z.optional(Watch),
  pausedAt: z.nullable(Instant),
  pausedDays: z.int(),
  closedAt: z.nullable(Instant),
  /** What the applicant said when asked whether it was solved, and how often it was reopened. */
  solved: z.optional(z.nullable(z.object({ at: Instant, yes: z.boolean() }))),
  reopened: z.optional(z.int()),
  times: z.int(),
  /** The applicant had its content deleted, with these files. */
  erased: z.optional(z.object({ at: Instant, files: z.array(z.string()) })),
  /** The last act was one of several at once: until then nobody is told, and who did it can take it back to what was `before`. */
  recall: z.optional(z.nullable(Recall)),
  journal: z.array(JournalEntry),
  /** The journal has entries that are not handed on yet; `sentRev` is the last one that was. */
  unsent: z.boolean(),
  sentRev: z.optional(z.int()),
})
export type Application = z.infer<typeof Application>

const TimelineItem = z.object({
  ...{ at: Instant, act: z.string(), who: z.string() },
  ...{ office: z.string(), note: z.string(), word: z.string() },
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
  ...shownHelp,
  community: z.string(),
  /** The desk that owes the step, or owed the last one. */
  office: Place,
  owes: z.string(),
  line: z.string(),
  holder: z.nullable(z.string()),
  submittedAt: Instant,
  clock: Clock,
  times: z.int(),
  /** The answer to “did it solve it”; null when it was not asked or not answered. */
  solved: z.nullable(z.boolean()),
  reopened: z.int(),
  /** When its content was deleted on the applicant's wish; there are no fields and materials then. */
  erasedAt: z.nullable(Instant),
  fields: z.array(ShownField),
  materials: z.array(ShownMaterial),
  conditions: z.array(z.string()),
  timeline: z.array(TimelineItem),
  steps: z.array(z.object({ name: z.string(), done: z.boolean(), now: z.boolean() })),
})
export type Shown = z.infer<typeof Shown>

/** What every act on an application names: which one, and the edition of it that the person saw. */
export const Decision = { id: Id, rev: z.int() }
/** What every act answers. */
export const Done = z.object({ id: Id, rev: z.int(), state: StateName })
export const changed = { CHANGED: '这件刚有了变化，请看过最新的再办' }
export const notYours = {
  NOT_NOW: '这件现在不能这样办',
  NOT_HOLDER: '这件正由别的同事办理',
  OWN_CASE: '自己或家里人的申请，要由别的同事办',
}
