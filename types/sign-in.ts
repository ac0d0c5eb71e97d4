import { command, known, member, query, timer, visitor } from './action'
import { Id, Instant, JournalEntry, Verdict } from './common'
import { Me } from './members'
import { z } from './z'

/** A code on a screen, a session in a browser, a session that nobody uses, and how many browsers one person has. */
export const codeSeconds = 120
export const sessionHours = 12
export const idleHours = 2
export const mostSessions = 8
/** The page says at most this often that somebody is at work. */
export const beatMinutes = 5

export const signInStates = ['waiting', 'confirmed', 'refused', 'taken'] as const
/** A page that asks who is sitting there. Its secret stays with the page; here lies only a digest. */
export const SignIn = z.object({
  _id: Id,
  state: z.enum(signInStates),
  proof: z.string(),
  /** Two digits, on the screen and on the phone, to be compared. */
  number: z.string(),
  ...{ device: z.string(), from: z.string(), at: Instant, until: Instant },
  /** Who confirmed, at which edition of their roles, and what the session will be called. */
  by: z.optional(z.object({ id: Id, openid: z.string(), rev: z.int(), at: Instant })),
  /** The call that took the session: a lost reply is asked for again under the same key. */
  takenKey: z.optional(z.string()),
  ...{ rev: z.int(), journal: z.array(JournalEntry) },
})
export type SignIn = z.infer<typeof SignIn>

/** How often was asked in these ten minutes, in all and from each address (a keyed fingerprint, no address). */
export const Asking = z.object({ _id: Id, n: z.int(), by: z.record(z.string(), z.int()), until: Instant })

const Secret = z.string().check(z.regex(/^[\w-]{43}$/))
const over = { CODE_GONE: '这个码不认得，请在电脑上换一个再扫', EXPIRED: '码已过期，请在电脑上换一个再扫' }

/** A page before anybody has signed in asks for a code. */
export const askSignIn = command({
  name: 'members.askSignIn',
  allow: visitor,
  input: z.object({}),
  output: z.object({ id: Id, secret: Secret, number: z.string(), until: Instant, now: Instant }),
  failures: { TOO_MANY: '这里要码的次数太多，请过十分钟再试' },
})

/** What a phone shows before anything is confirmed: which browser, where, when. */
export const lookSignIn = query({
  name: 'members.lookSignIn',
  allow: known,
  input: z.object({ id: Id }),
  output: z.object({
    ...{ number: z.string(), device: z.string(), from: z.string(), at: Instant, until: Instant },
    can: z.object({ confirm: Verdict }),
  }),
  failures: over,
})

export const confirmSignIn = command({
  name: 'members.confirmSignIn',
  allow: known,
  input: z.object({ id: Id, yes: z.boolean() }),
  output: z.object({ state: z.enum(signInStates) }),
  failures: {
    ...over,
    NOT_STAFF: '您还没有工作岗位，不能登录后台，请找本单位管理员',
    USED: '这个码已经用过，请在电脑上换一个',
  },
})

/** The page asks whether somebody has confirmed; the session comes once, to the page that knows the secret. */
export const takeSignIn = command({
  name: 'members.takeSignIn',
  allow: visitor,
  input: z.object({ id: Id, secret: Secret }),
  output: z.object({ session: z.nullable(z.string()), person: z.nullable(Id) }),
  failures: {
    ...over,
    REFUSED: '手机上点了“不是我”，这个码作废',
    USED: '这个码已经登录过一次，请换一个',
    ROLES_CHANGED: '确认的人岗位刚刚有变动，请换一个码再扫',
  },
})

/** Where I am signed in. */
export const sessions = query({
  name: 'members.sessions',
  allow: member,
  input: z.object({}),
  output: z.object({
    items: z.array(
      z.object({
        id: Id,
        at: Instant,
        until: Instant,
        seenAt: Instant,
        device: z.string(),
        from: z.string(),
        here: z.boolean(),
      }),
    ),
  }),
  failures: {},
})

/** One of mine; without an id the one that this call came from. */
export const endSession = command({
  name: 'members.endSession',
  allow: member,
  input: z.object({ id: z.optional(Id) }),
  output: z.object({ left: z.int() }),
  failures: {},
})

/** All but the one that this call came from; from a phone: all. */
export const endOtherSessions = command({
  name: 'members.endOtherSessions',
  allow: member,
  input: z.object({}),
  output: z.object({ left: z.int() }),
  failures: {},
})

/** Somebody is at work here: keeps the session from lying idle, and is when the person was last seen. Tells who it is by now. */
export const seen = command({
  name: 'members.seen',
  allow: member,
  input: z.object({}),
  output: z.object({ me: Me }),
  failures: {},
})

/** Throws away codes and counts that nobody can use any more. */
export const sweep = command({
  name: 'members.sweep',
  allow: timer,
  input: z.object({}),
  output: z.object({ gone: z.int() }),
  failures: {},
})
