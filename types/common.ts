import { z } from './z'

/** Milliseconds since 1970, in UTC. Screens show them in Asia/Shanghai. */
export const Instant = z.int().check(z.nonnegative())
/** No word that every object has: what people send is looked up in maps. */
const nobodys =
  '(?!__)(?!(?:constructor|prototype|toString|toLocaleString|valueOf|hasOwnProperty|isPrototypeOf|propertyIsEnumerable)$)'
/** A word of these signs that can be the key of a map. */
export const keyOf = (signs: string): RegExp => new RegExp(`^${nobodys}${signs}$`)
/** A document id: letters, digits and `: _ -` only, so that it can stand in a filter or an address. */
export const Id = z.string().check(z.regex(keyOf('[A-Za-z0-9_:-]{1,80}')))
/** A place in the tree, from the district down: `yl/huangshan/lvdibei`; a department is `yl/@mz`. */
export const Place = z.string().check(z.regex(/^yl(\/@?[a-z0-9-]{1,30}){0,3}$/))
export const Words = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max))
/** Where a list goes on: opaque to pages, made by the function that reads it. */
export const Cursor = z.string().check(z.regex(/^[A-Za-z0-9_.:-]{1,120}$/))

/** A rule's answer, sent with the data so that pages never decide again. */
export const Verdict = z.union([z.object({ ok: z.literal(true) }), z.object({ ok: z.literal(false), why: z.string() })])
export type Verdict = z.infer<typeof Verdict>
export const yes: Verdict = { ok: true }
export const no = (why: string): Verdict => ({ ok: false, why })

/** Is `place` the scope itself or somewhere under it? */
export const covers = (scope: string, place: string): boolean => place === scope || place.startsWith(`${scope}/`)

/** One act on a record: who did what when, and what came of it. `key` and `hash` make a retry recognisable. */
export const JournalEntry = z.object({
  rev: z.int(),
  at: Instant,
  act: z.string(),
  by: z.object({ id: z.string(), name: z.string(), role: z.string() }),
  to: z.string(),
  key: z.string(),
  hash: z.string(),
  note: z.optional(z.string()),
  office: z.optional(z.string()),
  /** The office that it goes on to. */
  next: z.optional(z.string()),
  /** Taken back before anybody was told. */
  undone: z.optional(z.boolean()),
  /** Staff who are told, besides the person whom it concerns. */
  told: z.optional(z.array(z.string())),
})
export type JournalEntry = z.infer<typeof JournalEntry>

/** Is it one of the keys of this table of words? */
export const isOneOf =
  <T extends object>(table: T) =>
  (word: string): word is keyof T & string =>
    Object.hasOwn(table, word)
