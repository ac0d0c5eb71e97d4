import { command, member, query, staff } from './action'
import { Id, Instant } from './common'
import { Block, Came, Pack, Scan, Uncounted, VerdictName } from './scans'
import { z } from './z'

const doors = staff('below', 'reviewer', 'supervisor', 'admin')
const SessionId = z.string().check(z.regex(/^s[0-9]{1,3}$/))
const Where = { id: Id, session: SessionId }
const NO_SESSION = '没有这一场，请回到活动重新选'

/** What stands large on the screen. `came` and `n`: how many are in, of how many who are expected; null where nobody looked. */
const Said = z.object({
  verdict: VerdictName,
  word: z.string(),
  name: z.string(),
  family: z.string(),
  came: z.nullable(z.int()),
  n: z.nullable(z.int()),
  /** When the seat was checked in, by whom and on which phone: this time, or the time before. */
  first: z.nullable(z.object({ at: Instant, staff: z.string(), device: z.string() })),
})
export type Said = z.infer<typeof Said>

/** One person at the door, by the ticket or by the name on the list. The client key is the scan's nonce. */
export const checkIn = command({
  name: 'activities.checkIn',
  allow: doors,
  input: z.object({
    ...Where,
    device: Id,
    /** From `pack`. */
    pass: z.optional(z.string().check(z.maxLength(600))),
    /** On the way out, where minutes are counted. */
    leaving: z.optional(z.boolean()),
    what: z.union([
      z.object({
        ...{ kind: z.literal('ticket'), code: z.string().check(z.maxLength(300)) },
        /** Whose seat it is, as the line says that the ticket opened: with the word of `pack` nothing has to be looked up. */
        seat: z.optional(z.object({ household: Id, person: Id, name: z.string().check(z.maxLength(60)) })),
      }),
      z.object({ kind: z.literal('name'), household: Id, person: Id }),
    ]),
  }),
  output: Said,
  failures: { NO_SESSION },
})

/**
 * By the own phone, any of the family who have a seat: with what is on the centre's screen now at once, with the code on
 * its wall when the desk has seen them.
 */
export const checkInHere = command({
  name: 'activities.checkInHere',
  allow: member,
  input: z.object({
    ...Where,
    code: z.string().check(z.maxLength(300)),
    /** From `centres.here`. */
    scanned: z.optional(z.string().check(z.maxLength(60))),
    leaving: z.optional(z.boolean()),
    people: z.array(z.object({ household: Id, id: Id })).check(z.minLength(1), z.maxLength(10)),
  }),
  output: z.object({ verdict: VerdictName, word: z.string(), names: z.array(z.string()) }),
  failures: { NO_SESSION, NOT_IN: '您家没有报上这一场，请到服务台问一下' },
})

/** What a phone kept without network. `has`: these nonces are the cloud's now, the phone may let them go. */
export const syncScans = command({
  name: 'activities.syncScans',
  allow: doors,
  input: z.object({ ...Where, scans: z.array(Scan).check(z.minLength(1), z.maxLength(100)) }),
  output: z.object({
    has: z.array(z.string()),
    results: z.array(z.object({ nonce: z.string(), verdict: VerdictName, name: z.string() })),
  }),
  failures: { NO_SESSION },
})

/** What a phone takes along to the door. */
export const pack = query({
  name: 'activities.pack',
  allow: doors,
  input: z.object({ ...Where, device: Id }),
  output: Pack,
  failures: { NO_SESSION },
})

/** Seats for walk-ins that this device may give away without asking; nobody else can have them meanwhile. */
export const takeBlock = command({
  name: 'activities.takeBlock',
  allow: doors,
  input: z.object({ ...Where, device: Id, n: z.int().check(z.positive(), z.lte(50)) }),
  output: Block,
  failures: {
    NO_SESSION,
    TOO_FEW: '没有这么多空座位了',
    HAS_BLOCK: '这台手机已经留了座位',
    WAITING: '有人在候补，空座位要先给他们',
  },
})
/** Gives back what was not used. */
export const giveBlock = command({
  name: 'activities.giveBlock',
  allow: doors,
  input: z.object({ ...Where, block: Id }),
  output: z.object({ back: z.int() }),
  failures: { NO_SESSION, NO_BLOCK: '这些座位已经还了' },
})

/** After the end: whoever is in and did not leave by scan is taken down as having stayed until the end. */
export const closeSession = command({
  name: 'activities.closeSession',
  allow: doors,
  input: z.object(Where),
  output: z.object({ n: z.int() }),
  failures: { NO_SESSION, NOT_OVER: '这一场还没结束', NO_HOURS: '这个活动不记时长' },
})

/** Who came, who did not, and what people have to look at. */
export const attended = query({
  name: 'activities.attended',
  allow: doors,
  input: z.object(Where),
  output: z.object({
    title: z.string(),
    from: Instant,
    to: Instant,
    left: z.int(),
    /** Minutes are counted: people check out as well. */
    hours: z.boolean(),
    over: z.boolean(),
    /** `minutes`: null while they have not left. */
    came: z.array(z.extend(Came, { seat: z.string(), minutes: z.nullable(z.int()) })),
    asked: z.array(z.object({ household: Id, person: Id, name: z.string(), at: Instant })),
    /** Several phones checked the same seat in: all of them are shown. */
    conflicts: z.array(z.extend(Came, { seat: z.string() })),
    uncounted: z.array(Uncounted),
    missing: z.array(z.object({ household: Id, person: Id, name: z.string(), family: z.string() })),
    blocks: z.array(z.extend(Block, { staff: z.string() })),
  }),
  failures: { NO_SESSION },
})

/** The tickets of one's family, a code each. */
export const tickets = query({
  name: 'activities.tickets',
  allow: member,
  input: z.object({ id: Id }),
  output: z.object({
    title: z.string(),
    where: z.string(),
    sessions: z.array(
      z.object({
        ...{ id: z.string(), from: Instant, to: Instant },
        people: z.array(
          z.object({ household: Id, person: Id, name: z.string(), rows: z.array(z.string()), in: z.boolean() }),
        ),
      }),
    ),
  }),
  failures: { NONE: '您家现在没有报上的座位，票要报上以后才有' },
})
