import { command, known, member, query } from './action'
import { Cursor, Id, Instant, Place, Verdict } from './common'
import { CastMark, Slip, UnitKind, VoteChoice, VoteResult, VoteState, VoteTerms } from './votes'
import { z } from './z'

/** Votes of a place and of those above it, the latest end first, with how many of them are mine. */
export const votes = query({
  name: 'votes.list',
  allow: known,
  input: z.object({ place: Place, after: z.optional(Cursor) }),
  output: z.object({
    items: z.array(
      z.object({
        ...{ id: Id, question: z.string(), placeName: z.string(), unit: UnitKind, state: VoteState },
        ...{ opensAt: Instant, closesAt: Instant, sample: z.boolean() },
        /** How many ballots of mine it has, and how many of them are cast; nothing once it is closed. */
        ...{ mine: z.int(), cast: z.int() },
        /** 您有 1 票没投, 已投, 通过 … and whether it is good news. */
        word: z.string(),
        tone: z.enum(['good', 'wait', 'plain', 'bad']),
      }),
    ),
    next: z.nullable(Cursor),
  }),
  failures: {},
})

const Mine = z.object({
  unit: Id,
  label: z.string(),
  area: z.int(),
  /** My own, or one that I was asked to cast. */
  as: z.enum(['own', 'proxy']),
  cast: z.nullable(z.pick(CastMark, { at: true, via: true, by: true })),
  proxy: z.nullable(z.string()),
  can: z.object({ cast: Verdict, entrust: Verdict, takeBack: Verdict }),
})
export type MyUnit = z.infer<typeof Mine>

const Shown = z.extend(VoteTerms, {
  ...{ id: Id, rev: z.int(), state: VoteState, word: z.string(), placeName: z.string(), sample: z.boolean() },
  choices: z.array(z.object({ key: VoteChoice, word: z.string() })),
  entitled: z.object({ heads: z.int(), area: z.int() }),
  result: z.nullable(VoteResult),
  head: z.nullable(z.string()),
  pages: z.int(),
  /** How it is decided and what becomes of a ballot, a line each, in plain words. */
  rules: z.array(z.string()),
})
export type ShownVote = z.infer<typeof Shown>

const unknown = { UNKNOWN_VOTE: '没有找到这个表决' }
export const vote = query({
  name: 'votes.show',
  allow: known,
  input: z.object({ id: Id }),
  output: z.object({ vote: Shown, mine: z.array(Mine) }),
  failures: unknown,
})

const Ballot = z.object({ vote: Id, unit: Id, choice: VoteChoice })
const Receipt = z.object({ receipt: z.string() })
const casting = {
  EARLY: '还没到投票时间',
  CLOSED: '投票已经截止',
  ALREADY: '这一票已经投过了，一票只能投一次',
  WRONG_CHOICE: '没有这个选项，请重新选',
}
/** One ballot a unit, whatever is sent how often; it cannot be changed. The receipt is the voter's alone. */
export const cast = command({
  name: 'votes.cast',
  allow: member,
  input: Ballot,
  output: Receipt,
  failures: casting,
})
/** The same for one who asked for it before. */
export const castAsProxy = command({
  name: 'votes.castAsProxy',
  allow: member,
  input: Ballot,
  output: Receipt,
  failures: casting,
})

/** Asks somebody, by the code on their phone, to cast this ballot. Voting oneself is still possible. */
export const entrust = command({
  name: 'votes.entrust',
  allow: member,
  input: z.object({
    vote: Id,
    unit: Id,
    code: z.string().check(z.regex(/^\d{8}$/, { error: '请填对方报到码的八位数字' })),
  }),
  output: z.object({ name: z.string() }),
  failures: {
    NO_CODE: '没有这个报到码，或者已经过期，请对方重新打开',
    SELF: '不能请自己代投',
    NO_PROXIES: '这次表决不能请人代投',
    CAPPED: '这位已经替够多的人投票了，请另外找人',
    ALREADY: '这一票已经投过了',
    HAS: '已经请了人，先收回再请别人',
    CLOSED: casting.CLOSED,
  },
})
export const takeBack = command({
  name: 'votes.takeBack',
  allow: member,
  input: z.object({ vote: Id, unit: Id }),
  output: z.object({ name: z.string() }),
  failures: { NONE: '现在没有请人代投', ALREADY: '这一票已经投过了', CLOSED: casting.CLOSED },
})

/** The published ballots, a page at a time, with the links of the chain before and after: anybody recounts; those with names only who is concerned. */
export const recount = query({
  name: 'votes.recount',
  allow: known,
  input: z.object({ id: Id, page: z.int().check(z.nonnegative(), z.lte(100)) }),
  output: z.object({ from: z.string(), to: z.string(), ballots: z.array(Slip), pages: z.int(), head: z.string() }),
  failures: { NOT_PUBLISHED: '结果还没有公布', ELSEWHERE: '记名的票只给名册上的人和住在那里的人看', ...unknown },
})
