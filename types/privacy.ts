import { command, member, query } from './action'
import { changed, Decision, Done } from './applications'
import { Cursor, Instant, Verdict } from './common'
import { Agreement } from './consenting'
import { z } from './z'

/** What stays when a case is emptied, in the words people read. The Cybersecurity Law wants logs kept six months at least. */
export const keptByLaw =
  '编号、事项、日期和办理经过要留着：网络安全法规定操作记录至少留存六个月，谁也不能删。办理记录里还有您撤回或重开时说的话。'

/** One case as the person it is about sees what is kept of it. */
const Held = z.object({
  ...Decision,
  kind: z.enum(['apply', 'ask']),
  number: z.string(),
  title: z.string(),
  word: z.string(),
  open: z.boolean(),
  submittedAt: Instant,
  closedAt: z.nullable(Instant),
  erasedAt: z.nullable(Instant),
  /** Answers that lie open; those below are sealed and shown masked. */
  answers: z.int(),
  secrets: z.array(z.object({ label: z.string(), shown: z.string() })),
  files: z.array(z.object({ material: z.string(), names: z.array(z.string()) })),
  erase: Verdict,
})
export type Held = z.infer<typeof Held>

/** Somebody read a whole number: who, at which office, which one, and the reason given. */
const Look = z.object({
  at: Instant,
  who: z.string(),
  office: z.string(),
  field: z.string(),
  why: z.string(),
  number: z.string(),
  title: z.string(),
})
export type Look = z.infer<typeof Look>

/** What is kept about the caller, and who looked at their numbers, case by case. */
export const held = query({
  name: 'applications.held',
  allow: member,
  input: z.object({ after: z.optional(Cursor) }),
  output: z.object({
    me: z.object({
      name: z.string(),
      community: z.string(),
      birthYear: z.nullable(z.int()),
      household: z.boolean(),
    }),
    /** What else is kept: signed-in browsers, roles held, acts on one's own record, forms half filled in, helpers' consents, agreements. */
    besides: z.object({
      ...{ sessions: z.int(), roles: z.int(), past: z.int() },
      ...{ drafts: z.int(), helpers: z.int(), agreements: z.int() },
      /** What the family signed up for, days at a neighbourhood centre, and ballots on rolls of votes. */
      ...{ activities: z.int(), visits: z.int(), ballots: z.int() },
      /** What was raised, backed or argued about, and certificates of hours. */
      ...{ proposals: z.int(), certificates: z.int() },
      /** Messages in WeChat that may still come. */
      reminders: z.int(),
    }),
    /** 100 stands for "100 or more". */
    counts: z.object({ open: z.int(), closed: z.int() }),
    /** What the caller agreed to, newest first. */
    agreed: z.array(Agreement),
    items: z.array(z.object({ held: Held, looks: z.array(Look) })),
    next: z.nullable(Cursor),
  }),
  failures: {},
})

const Told = z.record(z.string(), z.unknown())

/** The same to take along: Chinese names for everything, numbers masked as they always are. */
export const exported = query({
  name: 'applications.exported',
  allow: member,
  input: z.object({ after: z.optional(Cursor) }),
  output: z.object({ at: Instant, me: Told, items: z.array(Told), next: z.nullable(Cursor) }),
  failures: {},
})

/** Empties a closed case of one's own: answers, sealed numbers, files and one's own notes; the bones are kept. */
export const erase = command({
  name: 'applications.erase',
  allow: member,
  input: z.object(Decision),
  output: Done,
  failures: {
    ...changed,
    STILL_OPEN: '这件还没办完，办完或撤回以后才能删',
    ALREADY_ERASED: '这件的内容已经删过了',
  },
})
