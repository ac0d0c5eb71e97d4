import { command, member, query, timer } from './action'
import { Filed } from './applications'
import { Code } from './catalog'
import { Id, Instant, Words } from './common'
import { DraftRow, Subject } from './draft-row'
import { Answers } from './forms'
import { z } from './z'

/** A draft that nobody goes on with is kept this long. */
export const draftDays = 30
/** As many forms as one person may have half filled in. */
export const mostDrafts = 40

/** A number that was typed whole: the cloud keeps what may be shown of it and nothing else. */
const Hint = z.object({ key: z.string(), shown: z.string() })
export type Hint = z.infer<typeof Hint>

/** A draft as kept. `edition` is the instant of the last writing, never twice the same; `last` is the call that wrote it. */
export const Draft = z.object({
  _id: Id,
  member: Id,
  subject: Subject,
  code: Code,
  title: z.string(),
  /** Whose case it is, when it is not one's own. */
  forWhom: z.nullable(z.string()),
  form: Answers,
  hints: z.array(Hint),
  files: z.array(Filed),
  edition: z.int(),
  /** Which phone wrote it last: its own newer words are no conflict. */
  device: Id,
  at: Instant,
  until: Instant,
  last: z.object({ key: z.string(), hash: z.string() }),
})
export type Draft = z.infer<typeof Draft>

/** Writes what was typed so far. `edition`: the one that this device began from, 0 for none; of another device an older one overwrites nothing. */
export const keepDraft = command({
  name: 'applications.keepDraft',
  allow: member,
  input: z.object({
    ...{ subject: Subject, code: Code, form: Answers },
    files: z.array(Filed).check(z.maxLength(20)),
    edition: z.int().check(z.nonnegative()),
    device: Id,
  }),
  output: z.object({ edition: z.int() }),
  failures: {
    OTHER_DEVICE: '另一台手机上也填了这一份，请选一份接着填',
    UNKNOWN_SERVICE: '没有这项服务，请重新查找',
    TOO_MANY: '没填完的已经有 40 件，请先交上或删去几件',
  },
})

/** What lies half filled in, newest first. */
export const drafts = query({
  name: 'applications.drafts',
  allow: member,
  input: z.object({}),
  output: z.object({ items: z.array(DraftRow) }),
  failures: {},
})

/** Numbers come back as `hints` and are typed again; `lost` names files that are in the cloud no more. */
export const GoneOnWith = z.object({
  ...{ form: Answers, hints: z.array(Hint), files: z.array(Filed), edition: z.int(), at: Instant },
  device: Id,
  lost: z.array(z.object({ no: z.int(), name: Words(80), fileID: z.string() })),
})

/** One draft to go on with. */
export const draft = query({
  name: 'applications.draft',
  allow: member,
  input: z.object({ subject: Subject }),
  output: z.object({ draft: z.nullable(GoneOnWith) }),
  failures: {},
})

/** Throws away what is there up to an edition: what another device wrote since stays. */
export const dropDraft = command({
  name: 'applications.dropDraft',
  allow: member,
  input: z.object({ subject: Subject, edition: z.int().check(z.nonnegative()) }),
  output: z.object({}),
  failures: {},
})

/** Takes away drafts that nobody went on with, and uploads that nothing names. */
export const sweep = command({
  name: 'applications.sweep',
  allow: timer,
  input: z.object({}),
  output: z.object({ drafts: z.int(), uploads: z.int() }),
  failures: {},
})
