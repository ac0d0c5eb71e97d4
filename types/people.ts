import { command, member, query, staff, timer } from './action'
import { Cursor, Id, Instant, JournalEntry, Place, Verdict, Words } from './common'
import { Grant, Member, RoleName } from './members'
import { z } from './z'

/** How long a district role may wait for the second person, and a personal code for its finder. */
export const pendingDays = 7
export const codeMinutes = 10
/** From here on an end that comes near is marked. */
export const soonDays = 14

/** A district role that waits for a second person. */
export const Pending = z.object({
  ...{ id: Id, grant: Grant, why: z.string(), at: Instant, until: Instant },
  by: z.object({ id: Id, name: z.string() }),
})
export type Pending = z.infer<typeof Pending>

/** A member as those see them who give and take roles: every such act is counted and told. */
export const Person = z.extend(Member, {
  rev: z.int(),
  journal: z.array(JournalEntry),
  pending: z.optional(z.array(Pending)),
  /** When grants last changed: what the person held until then is looked through. */
  changedAt: z.optional(Instant),
  /** A short word that finds this person once, shown on their own phone. */
  code: z.optional(z.nullable(z.object({ word: z.string(), until: Instant }))),
})
export type Person = z.infer<typeof Person>

const Held = z.extend(Grant, { office: z.string(), ends: z.enum(['never', 'later', 'soon', 'over']) })
const Waiting = z.extend(Pending, { office: z.string(), decide: Verdict })
/** A person as those see them who are about to change something. */
export const PersonRow = z.object({
  ...{ id: Id, rev: z.int(), name: z.string(), communityName: z.string() },
  ...{ grants: z.array(Held), pending: z.array(Waiting) },
  seenAt: z.nullable(Instant),
  sample: z.boolean(),
})
export type PersonRow = z.infer<typeof PersonRow>

/** A person in a list of people: what is not there is no news. `at`: the first place, by which the list is in order. */
export const PersonLine = z.object({
  ...{ id: Id, name: z.string(), at: z.optional(Place), sample: z.optional(z.literal(true)) },
  grants: z.array(z.object({ role: RoleName, office: z.string(), ends: z.optional(z.enum(['soon', 'over'])) })),
  waits: z.optional(z.literal(true)),
  seenAt: z.optional(Instant),
})
export type PersonLine = z.infer<typeof PersonLine>

const admins = staff('below', 'admin')
/** Who works at this place or under it. */
export const people = query({
  name: 'members.people',
  allow: admins,
  input: z.object({
    scope: Place,
    /** How the name begins. */
    words: z.optional(Words(20)),
    role: z.optional(RoleName),
    after: z.optional(Cursor),
  }),
  output: z.object({
    items: z.array(PersonLine),
    next: z.nullable(Cursor),
    /** For admins of the district: whose roles of the district wait for a second person. */
    waiting: z.array(PersonLine),
  }),
  failures: {},
})

/** Somebody who has joined: by full name and community, or by the code on their own phone. */
export const findPerson = query({
  name: 'members.findPerson',
  allow: admins,
  input: z.object({
    scope: Place,
    by: z.union([
      z.object({ kind: z.literal('code'), code: z.string().check(z.regex(/^\d{8}$/, { error: '请填八位数字' })) }),
      z.object({ kind: z.literal('name'), name: Words(20), community: Place }),
    ]),
  }),
  output: z.object({ items: z.array(PersonRow) }),
  failures: {},
})

/** One person: roles, what was done about them, and what leaving would mean. */
export const person = query({
  name: 'members.person',
  allow: admins,
  input: z.object({ id: Id }),
  output: z.object({
    person: PersonRow,
    /** Counts what would go: signed-in browsers, and open cases in the person's hands (up to 100). */
    sessions: z.int(),
    cases: z.int(),
    past: z.array(z.object({ at: Instant, act: z.string(), who: z.string(), note: z.string() })),
    can: z.object({ leave: Verdict, revoke: z.array(Verdict) }),
  }),
  failures: {},
})

const Done = z.object({ id: Id, rev: z.int(), waits: z.boolean() })
const At = { id: Id, rev: z.int() }
const stale = { CHANGED: '这个人的岗位刚刚有变动，请看过再定' }
const Which = { role: RoleName, scope: Place }

/** A role within one's own scope; one of the district waits for a second person. */
export const grant = command({
  name: 'members.grant',
  allow: admins,
  input: z.object({ ...At, ...Which, title: Words(20), until: z.optional(Instant), why: Words(200) }),
  output: Done,
  failures: {
    ...stale,
    SELF: '不能给自己加岗位，请另一位管理员来加',
    ALREADY: '这个人已经有这个岗位',
    NO_SUCH_PLACE: '没有这个地方，请重新选',
    OVER_ALREADY: '到期的日子要在今天以后',
  },
})

export const revoke = command({
  name: 'members.revoke',
  allow: admins,
  input: z.object({ ...At, ...Which, why: Words(200) }),
  output: Done,
  failures: {
    ...stale,
    NOT_HELD: '这个人现在没有这个岗位',
    LAST_ADMIN: '您是这里唯一的管理员，先请上一级加一位，再收回自己的',
  },
})

/** The second person's word about a district role. */
export const decideGrant = command({
  name: 'members.decideGrant',
  allow: admins,
  input: z.object({ ...At, pending: Id, yes: z.boolean(), why: Words(200) }),
  output: Done,
  failures: {
    ...stale,
    SAME_PERSON: '提出的人不能自己确认，要另一位区级管理员来',
    ABOUT_YOURSELF: '这是给您自己的岗位，要另一位区级管理员来确认',
    GONE: '这一条已经有人处理，或过了七天',
  },
})

/** A person leaves: every role, everything pending and every session go in one act. */
export const leave = command({
  name: 'members.leave',
  allow: admins,
  input: z.object({ ...At, why: Words(200) }),
  output: Done,
  failures: {
    ...stale,
    SELF: '自己离岗，要由另一位管理员来办',
    BEYOND: '这个人还有您管不到的岗位，请上一级管理员来办',
    NOTHING_HELD: '这个人已经没有岗位',
  },
})

/** A short word on one's own phone, by which an admin finds the right one of two same names. */
export const showCode = command({
  name: 'members.showCode',
  allow: member,
  input: z.object({}),
  output: z.object({ code: z.string(), until: Instant }),
  failures: {},
})

/** Carries what was given, taken and signed in to the inboxes and the journal. */
export const handOn = command({
  name: 'members.handOn',
  allow: timer,
  input: z.object({}),
  output: z.object({ sent: z.int() }),
  failures: {},
})
