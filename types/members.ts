import { anyone, command, member, query, type Role, roles } from './action'
import { Cursor, Id, Instant, Place, Words } from './common'
import { Agreement } from './consenting'
import { DraftRow } from './draft-row'
import { z } from './z'

export const RoleName = z.enum(Object.keys(roles) as [Role])
/** `until`: past it the grant counts for nothing; none is without end. */
export const Grant = z.object({ role: RoleName, scope: Place, title: z.string(), until: z.optional(Instant) })
export type Grant = z.infer<typeof Grant>

/** One browser that a person is signed in at. `device` and `from` are cleaned words; no address is kept whole. */
export const Session = z.object({
  id: Id,
  at: Instant,
  until: Instant,
  seenAt: Instant,
  device: z.string(),
  from: z.string(),
})
export type Session = z.infer<typeof Session>

/** A person known to the community. `openid` never leaves the cloud. */
export const Member = z.object({
  _id: Id,
  openid: z.string(),
  name: Words(20),
  kind: z.enum(['resident', 'staff']),
  note: z.string(),
  birthYear: z.optional(z.int()),
  household: z.optional(Id),
  /** Where the person lives; staff who live elsewhere have none. */
  community: z.optional(Place),
  /** Where the person moved to, when, and by which call: a retry is known by its key. */
  moves: z.optional(z.array(z.object({ at: Instant, to: Place, key: z.string(), hash: z.string() }))),
  grants: z.array(Grant),
  /** Counts what was given and taken away. */
  rev: z.optional(z.int()),
  sessions: z.optional(z.array(Session)),
  /** What the person agreed to, and took back. */
  agreed: z.optional(z.array(Agreement)),
  /** When the person was last at work here, to a few minutes. */
  seenAt: z.optional(Instant),
  sample: z.boolean(),
})
export type Member = z.infer<typeof Member>

export const Household = z.object({
  _id: Id,
  name: z.string(),
  community: Place,
  people: z.array(
    z.object({ id: z.string(), name: z.string(), birthYear: z.optional(z.int()), memberId: z.optional(Id) }),
  ),
  sample: z.boolean(),
})
export type Household = z.infer<typeof Household>

/** A person as the person may see themselves. */
export const Me = z.object({
  id: Id,
  name: z.string(),
  community: z.nullable(Place),
  communityName: z.string(),
  grants: z.array(z.extend(Grant, { office: z.string() })),
  sample: z.boolean(),
})

/** Who the caller is; null when WeChat knows the person but the community does not yet. */
export const me = query({
  name: 'members.me',
  allow: anyone,
  input: z.object({}),
  output: z.object({ me: z.nullable(Me) }),
  failures: {},
})

/** The front page in one call: who I am and what waits for me. */
export const home = query({
  name: 'members.home',
  allow: anyone,
  input: z.object({}),
  output: z.object({
    me: z.nullable(Me),
    unread: z.int(),
    waiting: z.array(
      z.object({
        id: Id,
        kind: z.enum(['apply', 'ask']),
        number: z.string(),
        title: z.string(),
        state: z.string(),
        word: z.string(),
        line: z.string(),
        at: Instant,
      }),
    ),
    /** What was left half-way, newest first; what is to be mended stands above. */
    drafts: z.array(DraftRow),
    /** The next time at a window. */
    booked: z.array(z.object({ id: Id, title: z.string(), line: z.string(), word: z.string(), bad: z.boolean() })),
  }),
  failures: {},
})

/** As on the ID card: two characters or more, hanzi or letters. */
const RealName = z.string().check(
  z.trim(),
  z.regex(/^(?=.*[\p{Script=Han}A-Za-z].*[\p{Script=Han}A-Za-z])[\p{Script=Han}·A-Za-z .]{2,20}$/u, {
    error: '请填真实姓名，两个字以上',
  }),
)

/** The first time somebody comes: a name and a community, nothing else. */
export const join = command({
  name: 'members.join',
  allow: anyone,
  input: z.object({ name: RealName, community: Place }),
  output: z.object({ id: Id }),
  failures: { UNKNOWN_COMMUNITY: '没有这个社区，请在列表里选', ALREADY: '您已经登记过了' },
})

/** A member moves house: services then go to the new community's desk; running cases stay where they are. */
export const move = command({
  name: 'members.move',
  allow: member,
  input: z.object({ community: Place }),
  output: z.object({ community: Place }),
  failures: { UNKNOWN_COMMUNITY: '没有这个社区，请在列表里选' },
})

export const Notice = z.object({
  _id: Id,
  to: Id,
  at: Instant,
  /** `at` padded and the id: newest first with one key. */
  order: z.string(),
  title: z.string(),
  text: z.string(),
  record: Id,
  tone: z.enum(['plain', 'good', 'wait', 'bad']),
  /** It concerns a case on the desk, not one of one's own. */
  desk: z.optional(z.boolean()),
  /** It concerns the person's own roles and sessions, those of others, an activity, a proposal, a vote or a meeting. */
  about: z.optional(z.enum(['me', 'people', 'activity', 'proposal', 'vote', 'meeting'])),
  read: z.boolean(),
})
export type Notice = z.infer<typeof Notice>

export const notices = query({
  name: 'members.notices',
  allow: member,
  input: z.object({ after: z.optional(Cursor) }),
  output: z.object({
    items: z.array(
      z.pick(Notice, {
        _id: true,
        at: true,
        title: true,
        text: true,
        record: true,
        tone: true,
        desk: true,
        about: true,
        read: true,
      }),
    ),
    next: z.nullable(Cursor),
  }),
  failures: {},
})

/** What came from `since` to `until` has been shown. `unread`: what is left beside it, so that a retry hears the same. */
export const readNotices = command({
  name: 'members.readNotices',
  allow: member,
  input: z.object({ since: Instant, until: Instant }),
  output: z.object({ unread: z.int() }),
  failures: {},
})
