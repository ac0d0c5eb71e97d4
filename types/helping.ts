import { command, member, query, staff, timer } from './action'
import { changed, Decision, Done, Filed, notYours } from './applications'
import { paperFailures, submit } from './applying'
import { Code } from './catalog'
import { Id, Instant, JournalEntry, Place, Verdict, Words } from './common'
import { notAgreed } from './consenting'
import { Answers } from './forms'
import { z } from './z'

/** A code is good this long and for so many wrong tries; what it opened is good so many days for handing in. */
export const codeMinutes = 10
export const codeTries = 5
export const consentDays = 3

const Person = z.object({ id: Id, name: z.string(), household: z.optional(Id), community: Place })

/** A person's consent that somebody applies once in their name: a code first, given when another typed it. */
export const Consent = z.object({
  _id: Id,
  rev: z.int(),
  state: z.enum(['code', 'given', 'ended']),
  person: Person,
  /** Keyed digest of name and digits; the digits are kept nowhere. */
  digest: z.string(),
  tries: z.int(),
  tried: z.array(z.string()),
  /** One service, or any. */
  service: z.nullable(Code),
  at: Instant,
  until: Instant,
  helper: z.nullable(z.object({ id: Id, name: z.string() })),
  journal: z.array(JournalEntry),
  unsent: z.boolean(),
  sentRev: z.optional(z.int()),
})
export type Consent = z.infer<typeof Consent>

const digits = z.string().check(z.regex(/^\d{6}$/, { error: '码是六个数字' }))
const bySomebody = { TOO_MANY: '您替别人在办的已经有 30 件，请等办完几件再交' }

/** Six digits to be told to the one who helps; a new code takes the place of the one before. */
export const helpCode = command({
  name: 'applications.helpCode',
  allow: member,
  input: z.object({ code: z.optional(Code) }),
  output: z.object({ digits, until: Instant }),
  failures: {},
})

/**
 * Who may act in the caller's name, and for whom the caller may: consents not used yet, and open cases that somebody looks after.
 * With a code only for whom the caller may do this, and whether it is done on a phone at all.
 */
export const helpers = query({
  name: 'applications.helpers',
  allow: member,
  input: z.object({ code: z.optional(Code) }),
  output: z.object({
    service: z.optional(z.object({ code: Code, title: z.string(), can: z.object({ apply: Verdict, ask: Verdict }) })),
    given: z.array(z.object({ id: Id, rev: z.int(), who: z.string(), service: z.nullable(Code), until: Instant })),
    cases: z.array(z.object({ id: Id, rev: z.int(), who: z.string(), title: z.string(), number: z.string() })),
    /** The other way round: who lets the caller apply for them, not used yet. */
    toMe: z.array(z.object({ id: Id, name: z.string(), service: z.nullable(Code), until: Instant })),
  }),
  failures: {},
})

/** The other side: the person's name and the code make a consent for one application. */
export const acceptHelp = command({
  name: 'applications.acceptHelp',
  allow: member,
  input: z.object({ name: Words(20), digits, code: Code }),
  output: z.object({ id: Id, name: z.string(), until: Instant }),
  failures: {
    WRONG_CODE: '姓名和码对不上，或码已过期。错五次这个码就作废，请对方再取一个',
    OWN_CODE: '这是您自己的码，自己的事直接申请就行',
    OTHER_SERVICE: '对方只让您办另一件事，请对方重新取码',
  },
})

export const submitFor = command({
  name: 'applications.submitFor',
  allow: member,
  input: z.object({ consent: Id, code: Code, form: Answers, files: z.array(Filed).check(z.maxLength(20)) }),
  output: submit.output,
  failures: {
    ...paperFailures,
    ...notAgreed,
    ...bySomebody,
    UNKNOWN_SERVICE: submit.failures.UNKNOWN_SERVICE,
    NOT_ONLINE: submit.failures.NOT_ONLINE,
    OTHER_SERVICE: acceptHelp.failures.OTHER_SERVICE,
    USED: '这份同意已经用过，再办一件要请对方重新给码',
    ENDED: '对方收回了同意，或已经过期，请重新要码',
  },
})

/** The person takes a consent back before it was used. */
export const takeBack = command({
  name: 'applications.takeBack',
  allow: member,
  input: z.object(Decision),
  output: z.object({ id: Id, rev: z.int() }),
  failures: { ...changed, USED: '已经用这份同意交了申请，请到那一件里收回' },
})

/** The person ends the help with one case, which goes on with them alone. */
export const dismiss = command({
  name: 'applications.dismiss',
  allow: member,
  input: z.object(Decision),
  output: Done,
  failures: { ...changed, NOT_NOW: notYours.NOT_NOW },
})

/** The end of an ID number, read off the card that lies on the counter. */
export const IdTail = z.string().check(z.regex(/^\d{3}[\dX]$/, { error: '请填身份证号最后四位' }))
const RealName = z
  .string()
  .check(z.trim(), z.regex(/^[\p{Script=Han}·A-Za-z .]{2,20}$/u, { error: '请填身份证上的姓名，两个字以上' }))

/** At the counter, for somebody without WeChat: the ID card was seen. */
export const submitAtDesk = command({
  name: 'applications.submitAtDesk',
  allow: staff('office', 'reviewer', 'supervisor'),
  input: z.object({
    office: Place,
    code: Code,
    name: RealName,
    idTail: IdTail,
    seen: z.literal(true),
    /** Who came along or in the person's place. */
    helper: z.optional(RealName),
    form: Answers,
    files: z.array(Filed).check(z.maxLength(20)),
  }),
  output: submit.output,
  failures: {
    ...paperFailures,
    UNKNOWN_SERVICE: submit.failures.UNKNOWN_SERVICE,
    NOT_COMMUNITY: '代办登记在本人所住社区的窗口办',
    TOO_MANY: '这个人在办的已经有 30 件，请等办完几件再交',
  },
})

/** Tells both sides what became of a consent. */
export const handOnConsents = command({
  name: 'applications.handOnConsents',
  allow: timer,
  input: z.object({}),
  output: z.object({ sent: z.int() }),
  failures: {},
})
