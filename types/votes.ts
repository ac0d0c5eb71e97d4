import { Id, Instant, JournalEntry, Place } from './common'
import { choices, MajorityName, majorities } from './counting'
import { z } from './z'

/** What one ballot stands for. An area unit is a flat: it counts once by heads and once with its floor area. */
export const voteUnits = { person: '一人一票', household: '一户一票', area: '一套房一票，户数和面积都算' } as const
export const UnitKind = z.enum(['person', 'household', 'area'])
export type UnitKind = z.infer<typeof UnitKind>

export const voteStates = { draft: '还没公布', open: '接受投票', closed: '已截止', published: '结果已公布' } as const
export const VoteState = z.enum(['draft', 'open', 'closed', 'published'])
export type VoteState = z.infer<typeof VoteState>
export const voteMoves = {
  enrol: { from: ['draft'], to: 'draft' },
  open: { from: ['draft'], to: 'open' },
  close: { from: ['open'], to: 'closed' },
  publish: { from: ['closed'], to: 'published' },
} as const satisfies Record<string, { from: readonly VoteState[]; to: VoteState }>
export type VoteMove = keyof typeof voteMoves

/** `most`: of several options the one that has the most. */
export const voteMajorities = { ...majorities, most: '得票最多的一项，票数相同不算定下来' } as const
export const VoteMajority = z.union([MajorityName, z.literal('most')])
export type VoteMajority = z.infer<typeof VoteMajority>

/** How many of all have to take part; the dual majorities bring two thirds of their own. */
export const quorums = { none: '不限人数', half: '要有过半数参加', twoThirds: '要有三分之二参加' } as const
export const Quorum = z.enum(['none', 'half', 'twoThirds'])

/** yes, no, abstain; with options o1 to o8 and abstain. */
export const VoteChoice = z.string().check(z.regex(/^(yes|no|abstain|o[1-8])$/))

/** One roll holds at most so many; an urn at most so many of them, so that it stays a small document. */
export const mostUnits = 4000
export const urnSize = 400
export const mostOptions = 8

const Count = (most: number) => z.int('要填整数').check(z.nonnegative('不能小于 0'), z.lte(most, `最多 ${most}`))
/** What staff write of a vote. `options` is empty where it is for or against. */
export const VoteTerms = z.object({
  question: z.string().check(z.trim(), z.minLength(4, '要填，四个字以上'), z.maxLength(100, '最多 100 个字')),
  about: z.string().check(z.maxLength(1000, '最多 1000 个字')),
  options: z
    .array(z.string().check(z.trim(), z.minLength(1, '要填'), z.maxLength(40, '最多 40 个字')))
    .check(z.maxLength(mostOptions, `最多 ${mostOptions} 个选项`)),
  unit: UnitKind,
  place: Place,
  opensAt: Instant,
  closesAt: Instant,
  majority: VoteMajority,
  quorum: Quorum,
  /** Who voted is kept apart from what was voted; only where no floor area gives a ballot away. */
  anonymous: z.boolean(),
  /** For so many others one person may vote; 0: nobody votes for another. */
  proxies: Count(5),
  /** Paper ballots may be entered, by two. */
  paper: z.boolean(),
})
export type VoteTerms = z.infer<typeof VoteTerms>

const Person = z.object({ id: Id, name: z.string() })
/** How a ballot came in. */
export const voteWays = { own: '自己在手机上', proxy: '请人代投', paper: '纸质票' } as const
/** That a unit has voted: when, how and by whom, never what. The marks tell a retry and give away nothing without its key. */
export const CastMark = z.object({
  mark: z.string(),
  sum: z.string(),
  at: Instant,
  via: z.enum(['own', 'proxy', 'paper']),
  by: z.array(Person),
})
export type CastMark = z.infer<typeof CastMark>

/** One that may vote. `may` are the members who cast it, `see` also the one who was asked to. */
export const VotingUnit = z.object({
  label: z.string(),
  /** Hundredths of a square metre. */
  area: z.int(),
  may: z.array(Id),
  see: z.array(Id),
  proxy: z.nullable(Person),
  cast: z.nullable(CastMark),
  /** What the first of two read off the paper; forgotten once the second has confirmed it. */
  paper: z.nullable(z.object({ choice: VoteChoice, at: Instant, by: Person })),
  /** What happened to it so far. */
  rev: z.int(),
  /** The newest calls besides the vote itself: a retry is known by its key. */
  calls: z.array(z.object({ mark: z.string(), sum: z.string(), said: z.string() })),
})
export type VotingUnit = z.infer<typeof VotingUnit>

/** A ballot: what was voted, under a receipt that nobody but the voter can connect. `u`, `a`: whose and how large, where it is named. */
export const Slip = z.object({ r: z.string(), c: VoteChoice, u: z.string(), a: z.int() })
export type Slip = z.infer<typeof Slip>

/** What happened to a unit, until the timer has carried it to the journal and the inboxes. */
export const UnitNews = z.object({ id: z.string(), unit: Id, entry: JournalEntry, to: z.array(Id) })
export type UnitNews = z.infer<typeof UnitNews>

/** Up to 400 units of a vote. A ballot is one conditional update of its urn. */
export const Urn = z.object({
  _id: Id,
  vote: Id,
  roll: Id,
  n: z.int(),
  /** What is asked. */
  title: z.string(),
  place: Place,
  opensAt: Instant,
  closesAt: Instant,
  /** The edition of the vote with which it was opened; 0 before. */
  opened: z.int(),
  shut: z.boolean(),
  size: z.int(),
  area: z.int(),
  /** Members who are on it, whoever votes for another among them. */
  members: z.array(Id),
  units: z.record(Id, VotingUnit),
  /** Those who have voted, and their area. */
  took: z.int(),
  tookArea: z.int(),
  /** Sorted by receipt, so that its order tells nothing. */
  slips: z.array(Slip),
  happened: z.array(UnitNews),
  fresh: z.boolean(),
  /** What its members have to hear of the vote. */
  say: z.enum(['', 'open', 'publish']),
})
export type Urn = z.infer<typeof Urn>

const PerChoice = z.record(z.string(), z.int())
export const VoteResult = z.object({
  heads: PerChoice,
  area: PerChoice,
  took: z.object({ heads: z.int(), area: z.int() }),
  passed: z.boolean(),
  /** The option that won. */
  won: z.nullable(VoteChoice),
  why: z.string(),
  /** Paper ballots that no second person had confirmed in time: they do not count. */
  unconfirmed: z.int(),
})
export type VoteResult = z.infer<typeof VoteResult>

export const Vote = z.extend(VoteTerms, {
  _id: Id,
  rev: z.int(),
  state: VoteState,
  sample: z.boolean(),
  /** Order of lists: the padded end and the id. */
  order: z.string(),
  /** Which roll holds, in how many urns, and from where it was made. */
  roll: z.nullable(z.object({ id: Id, urns: z.int(), from: z.string(), linked: z.int() })),
  entitled: z.object({ heads: z.int(), area: z.int() }),
  /** For whom each proxy votes, so that the cap holds by one condition. */
  proxied: z.record(Id, z.array(Id)),
  result: z.nullable(VoteResult),
  /** The end of the published chain of ballots, and over how many pages it goes. */
  head: z.nullable(z.string()),
  pages: z.int(),
  journal: z.array(JournalEntry),
  unsent: z.boolean(),
  sentRev: z.optional(z.int()),
})
export type Vote = z.infer<typeof Vote>

/** A page of published ballots, between two links of the chain. */
export const BallotPage = z.object({
  _id: Id,
  vote: Id,
  n: z.int(),
  from: z.string(),
  to: z.string(),
  ballots: z.array(Slip),
})
export type BallotPage = z.infer<typeof BallotPage>

/** The choices of a vote, in the order of its ballot. */
export const choicesOf = ({ options }: Pick<VoteTerms, 'options'>): { key: string; word: string }[] =>
  options.length > 0
    ? [...options.map((word, at) => ({ key: `o${at + 1}`, word })), { key: 'abstain', word: choices.abstain }]
    : Object.entries(choices).map(([key, word]) => ({ key, word }))
