import { command, member, query } from './action'
import { Attachment, changed, Decision, Done, Filed, notYours, Shown, StateName } from './applications'
import { Booked } from './booked'
import { Code, Service } from './catalog'
import { Cursor, Id, Instant, Verdict, Words } from './common'
import { notAgreed } from './consenting'
import { DraftRow, Subject } from './draft-row'
import { GoneOnWith } from './drafts'
import { Answers } from './forms'
import { z } from './z'

export const paperFailures = {
  FORM_WRONG: '有几处填得不对，请照提示改一改',
  MATERIAL_MISSING: '还有材料没传，请照编号补上',
  FILE_UNKNOWN: '有一份材料没有传成，请重新上传',
}

/** Looks into an uploaded file and vouches for its type and size. */
export const attach = command({
  name: 'applications.attach',
  allow: member,
  /** `draft`: a folder of its own for what is handed in in another person's name, so that it goes with that case. */
  input: z.object({ fileID: Attachment.shape.fileID, name: Attachment.shape.name, draft: z.optional(Id) }),
  output: z.object({ file: Attachment, url: z.string() }),
  failures: {
    WRONG_TYPE: '只能传照片（JPG、PNG、WebP）或 PDF',
    TOO_LARGE: '文件太大：照片不超过 5 MB，PDF 不超过 10 MB',
    NO_FILE: '文件没有传成，请重新上传',
  },
})

/** A material that was handed in once and accepted: what it is called, what for, and when. */
const Boxed = z.object({
  name: z.string(),
  service: z.string(),
  at: Instant,
  files: z.array(z.object({ file: Attachment, url: z.string() })),
})

/**
 * Everything that a form begins with. `box`: of the document box the newest of each material that is asked for. Without
 * `fields` it is a question, whose form is everywhere the same.
 */
export const form = query({
  name: 'applications.form',
  allow: member,
  input: z.object({ code: Code, subject: Subject }),
  output: z.object({
    service: z.extend(z.pick(Service, { code: true, title: true, verified: true, promisedDays: true }), {
      fields: z.optional(Service.shape.fields),
      materials: z.optional(Service.shape.materials),
    }),
    can: z.object({ apply: Verdict, ask: Verdict }),
    draft: z.nullable(GoneOnWith),
    box: z.array(Boxed),
  }),
  failures: {},
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
    ...notAgreed,
    UNKNOWN_SERVICE: '没有这项服务，请重新查找',
    TOO_MANY: '您在办的已经有 30 件，请等办完几件再交',
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
        kind: z.enum(['apply', 'ask']),
        number: z.string(),
        title: z.string(),
        state: StateName,
        word: z.string(),
        line: z.string(),
        submittedAt: Instant,
        late: z.boolean(),
        /** Whom the caller helps with it; null when it is their own. */
        forWhom: z.nullable(z.string()),
      }),
    ),
    /** What was left half-way; with the first leaf only. */
    drafts: z.array(DraftRow),
    /** Times at a window that are still to come, with the first page. */
    booked: z.array(Booked),
    next: z.nullable(Cursor),
  }),
  failures: {},
})

export const show = query({
  name: 'applications.show',
  allow: member,
  input: z.object({ id: Id }),
  /** `dismiss`: the applicant may end the help of the one who looks after it. `draft`: mending that was left half-way. */
  output: z.object({
    application: Shown,
    draft: z.nullable(GoneOnWith),
    can: z.object({ resubmit: Verdict, withdraw: Verdict, reopen: Verdict, dismiss: Verdict }),
  }),
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

/** A “no” counts this long after closing. */
export const reopenDays = 10

/** The one question after closing. A “no” reopens the case one level up, with the reason, for all to see. */
export const solved = command({
  name: 'applications.solved',
  allow: member,
  input: z.object({ ...Decision, yes: z.boolean(), why: z.optional(Words(200)) }),
  output: Done,
  failures: {
    ...changed,
    NOT_NOW: notYours.NOT_NOW,
    WHY_MISSING: '请说说还差什么，接着办的人才知道',
    TOO_LATE: '办完已经超过十天，请重新申请',
  },
})
