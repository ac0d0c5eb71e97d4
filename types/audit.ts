import { command, query, staff, timer } from './action'
import { Cursor, Id, Instant, JournalEntry, Place, Words } from './common'
import { z } from './z'

/** One entry of the district's journal: an act on a record, without the key and hash that only a retry needs. */
export const Told = z.object({
  ...{ _id: z.string(), record: z.string(), shelf: z.string() },
  ...{ rev: z.int(), at: Instant, act: z.string(), by: JournalEntry.shape.by, to: z.string() },
  note: z.optional(z.string()),
  office: z.optional(z.string()),
  next: z.optional(z.string()),
  told: z.optional(z.array(z.string())),
  /** `at` padded and the id: newest first with one key. */
  order: z.optional(z.string()),
  /** It stands in the chain. */
  chained: z.optional(z.boolean()),
})
export type Told = z.infer<typeof Told>

/** One link of the chain over the journal: each vouches for its entry and for the link before it, under the cloud's key. */
export const Link = z.object({
  _id: z.string(),
  seq: z.int(),
  entry: z.string(),
  digest: z.string(),
  prev: z.string(),
  link: z.string(),
})
export type Link = z.infer<typeof Link>

/** Takes what was told since into the chain, one entry after the other. */
export const chain = command({
  name: 'audit.chain',
  allow: timer,
  input: z.object({}),
  output: z.object({ chained: z.int() }),
  failures: {},
})

/** Who did what, newest first: at one office or in the whole district, by one person, on one case. */
export const search = query({
  name: 'audit.search',
  allow: staff('below', 'auditor'),
  input: z.object({
    office: Place,
    person: z.optional(Words(20)),
    record: z.optional(Id),
    after: z.optional(Cursor),
  }),
  output: z.object({
    items: z.array(
      z.object({
        ...{ id: z.string(), record: z.string(), at: Instant, act: z.string(), who: z.string(), role: z.string() },
        ...{ office: z.string(), note: z.string() },
      }),
    ),
    next: z.nullable(Cursor),
  }),
  failures: {},
})

export const faults = {
  changed: '这条记录被改过',
  gone: '这条记录被删掉了',
  broken: '链条在这里断了',
  missing: '办件里有这一步，流水里没有',
} as const
export type FaultKind = keyof typeof faults

/** Goes along the chain from a place on; the district's auditor only. `next`: where to go on, null at its end. */
export const verify = query({
  name: 'audit.verify',
  allow: staff('below', 'auditor'),
  input: z.object({ office: Place, from: z.int().check(z.nonnegative()), prev: z.string().check(z.maxLength(100)) }),
  output: z.object({
    checked: z.int(),
    faults: z.array(z.object({ entry: z.string(), kind: z.enum(Object.keys(faults) as [FaultKind]) })),
    next: z.nullable(z.object({ from: z.int(), prev: z.string() })),
  }),
  failures: {},
})

/** Holds the cases' own journals against the district's: an entry that was taken out of both chain and journal is missed here. */
export const compare = query({
  name: 'audit.compare',
  allow: staff('below', 'auditor'),
  input: z.object({ office: Place, after: z.optional(Id) }),
  output: z.object({
    checked: z.int(),
    faults: z.array(z.object({ entry: z.string(), kind: z.enum(Object.keys(faults) as [FaultKind]) })),
    next: z.nullable(Id),
  }),
  failures: {},
})
