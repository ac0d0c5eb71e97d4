import { type VerdictCode, verdicts } from './checks'
import { Id, Instant, keyOf, Words } from './common'
import { z } from './z'

export const VerdictName = z.enum(Object.keys(verdicts) as [VerdictCode])

/** A word that a device made for one scan: however often it is sent, it counts once. */
export const Nonce = z.string().check(z.regex(keyOf('[A-Za-z0-9_-]{8,64}')))
/** A scan as a staff's phone kept it. `at`: by the cloud's clock, as far as the phone knew it. */
export const Scan = z.object({
  nonce: Nonce,
  device: Id,
  staff: Id,
  at: Instant,
  what: z.union([
    z.object({
      ...{ kind: z.literal('ticket'), code: z.string().check(z.maxLength(200)) },
      leaving: z.optional(z.boolean()),
    }),
    /** Somebody who was not on the list, in the `no`-th seat of the block that was kept for this device. */
    z.object({ kind: z.literal('walkIn'), block: Id, no: z.int().check(z.positive(), z.lte(50)), name: Words(20) }),
  ]),
})
export type Scan = z.infer<typeof Scan>

export const ways = {
  ticket: '扫票',
  walkIn: '现场加入',
  desk: '窗口点名',
  screen: '自己扫屏幕',
  printed: '扫墙上的码',
} as const
export const Way = z.enum(Object.keys(ways) as [keyof typeof ways])
/** One time that somebody was checked in: which phone, whose hands, when. */
export const Source = z.object({
  ...{ nonce: Nonce, device: Id, staff: Id, at: Instant, way: Way },
  /** What the colleague is called. */
  who: z.optional(z.string()),
})
export type Source = z.infer<typeof Source>
/** Everything that was heard of one seat, the earliest first: that one counts, the others are shown beside it. */
export const Came = z.object({ name: z.string(), sources: z.array(Source).check(z.minLength(1), z.maxLength(20)) })
export type Came = z.infer<typeof Came>
/** A scan that the cloud does not count, with the reason: nothing that a phone kept is thrown away. */
export const Uncounted = z.extend(Source, { verdict: VerdictName })
export type Uncounted = z.infer<typeof Uncounted>

/** Who came to one session and who left it, by the mark of their ticket or the seat of a block. */
export type Attendance = {
  came: Record<string, Came>
  left: Record<string, Came>
  uncounted: Record<string, Uncounted>
}
export const nobody: Attendance = { came: {}, left: {}, uncounted: {} }

/** What a scan comes to when the cloud hears of it. */
export type Heard = { source: Source } & ({ seat: string; name: string; leaving?: boolean } | { verdict: VerdictCode })

const most = 20
const earlier = (a: Source, b: Source): number => a.at - b.at || (a.nonce < b.nonce ? -1 : 1)
/** Two that carry the same nonce are the same scan: what is known first by its own order stays. */
const union = (sources: readonly Source[]): Source[] => {
  const sorted = [...sources].sort(earlier)
  return sorted.filter(({ nonce }, at) => sorted.findIndex((one) => one.nonce === nonce) === at).slice(0, most)
}

/**
 * Adds a scan. In whatever order and however often scans are heard, the outcome is the same: a set of sources a seat,
 * of which the earliest counts for coming and the latest for leaving.
 */
export const heard = (before: Attendance, one: Heard): Attendance => {
  const { uncounted } = before
  const { nonce } = one.source
  if ('verdict' in one) {
    const was = uncounted[nonce]
    const next = was && earlier(was, one.source) <= 0 ? was : { ...one.source, verdict: one.verdict }
    return { ...before, uncounted: { ...uncounted, [nonce]: next } }
  }
  const side = one.leaving ? 'left' : 'came'
  return { ...before, [side]: { ...before[side], [one.seat]: withSource(before[side][one.seat], one) } }
}
const withSource = (known: Came | undefined, { name, source }: { name: string; source: Source }): Came => ({
  name: known && known.name < name ? known.name : name,
  sources: union([...(known?.sources ?? []), source]),
})

/** Seats of which more than one scan was heard: both are shown, and people decide. */
export const conflictsOf = ({ came }: Pick<Attendance, 'came'>): (Came & { seat: string })[] =>
  Object.entries(came)
    .filter(([, { sources }]) => sources.length > 1)
    .map(([seat, one]) => ({ seat, ...one }))
    .sort((a, b) => (a.seat < b.seat ? -1 : 1))

/** A line of the list as a phone holds it: found and opened only with the ticket that it is about. */
export const SealedLine = z.object({ label: z.string(), box: z.string() })
export type SealedLine = z.infer<typeof SealedLine>
/** What a line says once its ticket lies open. Whose seat it is is missing on lists that were taken along before. */
export const LineWords = z.object({
  household: z.optional(Id),
  person: z.optional(Id),
  name: z.string(),
  /** Whose family, and how many of it come. */
  family: z.string(),
  n: z.int(),
  edition: z.int(),
  state: z.enum(['good', 'void', 'in']),
})
export type LineWords = z.infer<typeof LineWords>
/** Seats that this device may give to people who are not on the list, whatever happens elsewhere. */
export const Block = z.object({
  ...{ id: Id, device: Id, n: z.int().check(z.positive(), z.lte(50)) },
  /** Those that the cloud has heard of. */
  used: z.array(z.int()),
})
export type Block = z.infer<typeof Block>
/** All that a phone takes along to a door without network. `at`: the cloud's time when it was made. */
export const Pack = z.object({
  ...{ at: Instant, id: Id, session: z.string(), title: z.string(), where: z.string(), staff: Id },
  door: z.object({
    ...{ activity: z.string(), session: z.int(), opensAt: Instant, closesAt: Instant, calledOff: z.boolean() },
  }),
  keys: z.array(z.object({ year: z.int(), key: z.string() })),
  lines: z.array(SealedLine),
  block: z.nullable(Block),
  /** The cloud's word that this person works at this door, good for some minutes. */
  pass: z.optional(z.string()),
  /** People check out as well; missing on a list that was taken along before. */
  hours: z.optional(z.boolean()),
})
export type Pack = z.infer<typeof Pack>
