import { type Allow, command, member, query, staff } from './action'
import { changed, Decision, Done, Filed, notYours, StateName } from './applications'
import { paperFailures, solved } from './applying'
import { Id, Instant, Verdict, Words } from './common'
import { Answers, FormField } from './forms'
import { IdTail } from './helping'
import { z } from './z'

/** What stands in the card's QR: nothing about anybody, 130 bits that only the cloud can make. 29 signs fit a scene of WeChat. */
export const CardToken = z.string().check(z.regex(/^YLK[0-9A-HJKMNP-TV-Z]{26}$/))
/** The token in whatever a scanner typed or WeChat handed over: bare, in small letters, or at the end of an address. */
export const tokenIn = (text: string): string | undefined =>
  /(?:^|[/=])(YLK[0-9A-HJKMNP-TV-Z]{26})$/.exec(text.trim().toUpperCase())?.[1]

/** A reviewer or supervisor at any desk, who has the card in hand. */
const anyDesk: Allow = { roles: ['reviewer', 'supervisor'], reach: 'card' }

/** What is printed. `rows`: the QR, one line of 0 and 1 a row, without its quiet zone. */
const Card = z.object({
  token: CardToken,
  rows: z.array(z.string()),
  number: z.string(),
  title: z.string(),
  /** Masked: 王** */
  name: z.string(),
  helper: z.nullable(z.string()),
  office: z.string(),
  dueAt: Instant,
  /** How many cards there were: the newest one counts. */
  no: z.int(),
  sample: z.boolean(),
  rev: z.int(),
})
export type Card = z.infer<typeof Card>

/** `anew`: the card was lost; the one before is dead. */
const Asked = z.object({ ...Decision, anew: z.boolean() })

/** For the applicant and who helps: the first card of a case of before, or another one. */
export const myCard = command({
  name: 'applications.myCard',
  allow: member,
  input: Asked,
  output: Card,
  failures: changed,
})

/** The same to look at: nothing is changed by showing it. Null where a case of before has no card yet. */
export const seeCard = query({
  name: 'applications.seeCard',
  allow: member,
  input: z.object({ id: Id }),
  output: z.object({ rev: z.int(), card: z.nullable(Card) }),
  failures: {},
})

/** Whose card it will be, before one is made. */
export const forCard = query({
  name: 'applications.forCard',
  allow: staff('below', 'reviewer', 'supervisor'),
  input: z.object({ id: Id }),
  output: z.object({
    ...{ rev: z.int(), number: z.string(), title: z.string(), applicant: z.string() },
    helper: z.nullable(z.string()),
  }),
  failures: {},
})

/** At a desk that has the case. */
export const card = command({
  name: 'applications.card',
  allow: staff('below', 'reviewer', 'supervisor'),
  input: Asked,
  output: Card,
  failures: changed,
})

/** Scanned by a resident: which case, for those who may see it. */
export const cardOf = query({
  name: 'applications.cardOf',
  allow: member,
  input: z.object({ card: CardToken }),
  output: z.object({ id: Id }),
  failures: {},
})

const Lacking = z.object({ no: z.int(), name: z.string(), why: z.string() })
/** Scanned at any counter: how it stands and what the person has to do; no answers, no files. */
export const byCard = query({
  name: 'applications.byCard',
  allow: anyDesk,
  input: z.object({ card: CardToken }),
  output: z.object({
    id: Id,
    rev: z.int(),
    number: z.string(),
    title: z.string(),
    name: z.string(),
    helper: z.nullable(z.string()),
    state: StateName,
    word: z.string(),
    line: z.string(),
    office: z.string(),
    dueAt: Instant,
    /** What was marked: to be brought or answered anew. */
    materials: z.array(Lacking),
    fields: z.array(z.extend(FormField, { why: z.string() })),
    /** The case lies at a desk of the one who asks. */
    own: z.boolean(),
    can: z.object({ mend: Verdict, withdraw: Verdict, answer: Verdict }),
  }),
  failures: {},
})

/** What a counter does in the person's name, the ID card seen: the person is told. */
export const atCounter = command({
  name: 'applications.atCounter',
  allow: anyDesk,
  input: z.object({
    card: CardToken,
    rev: z.int(),
    idTail: IdTail,
    seen: z.literal(true),
    what: z.union([
      z.object({ kind: z.literal('mend'), form: Answers, files: z.array(Filed).check(z.maxLength(20)) }),
      z.object({ kind: z.literal('withdraw'), why: z.optional(Words(200)) }),
      z.object({ kind: z.literal('answer'), yes: z.boolean(), why: z.optional(Words(200)) }),
    ]),
  }),
  output: Done,
  failures: {
    ...paperFailures,
    ...changed,
    NOT_NOW: notYours.NOT_NOW,
    NOT_MARKED: '只用补标出来的那几处',
    WHY_MISSING: solved.failures.WHY_MISSING,
    OWN_PHONE: '这个人自己能在微信里办，窗口不能替他撤回或回答',
    NOT_SAME: '身份证后四位和登记的不一样，请再核对',
  },
})
