import { command, query, staff, timer } from './action'
import { changed } from './applications'
import { Cursor, Id, Instant, Place, Verdict, Words } from './common'
import { CastMark, mostUnits, UnitKind, VoteChoice, VoteResult, VoteState, VoteTerms } from './votes'
import { z } from './z'

const day = 86_400_000
/** What is wrong with a vote, by its place, in the words that staff read. */
export const voteFaults = (it: VoteTerms): Record<string, string> => {
  const faults: Record<string, string> = {}
  if (it.closesAt <= it.opensAt) faults.closesAt = '截止要晚于开始'
  else if (it.closesAt - it.opensAt > 90 * day) faults.closesAt = '一次投票最长 90 天'
  if (it.options.length === 1) faults.options = '选项要么不写，要么至少两个'
  it.options.forEach((word, at) => {
    if (it.options.indexOf(word) !== at) faults[`options.${at}`] = '这个选项写了两次'
  })
  if (it.options.length > 1 !== (it.majority === 'most'))
    faults.majority = it.options.length > 1 ? '几个选项的，按得票最多的一项定' : '得票最多只用于几个选项的'
  const dual = it.majority === 'dual' || it.majority === 'dualHigh'
  if (dual && it.unit !== 'area') faults.majority = '户数和面积都算的，要按房屋投票'
  if (it.anonymous && it.unit === 'area') faults.anonymous = '按面积计的不能不记名：看面积就认得出是谁'
  return faults
}

const hosts = staff('below', 'reviewer', 'supervisor', 'admin')
const Changed = z.object({ id: Id, rev: z.int(), state: VoteState })
const failures = { ...changed, NOT_NOW: '这个表决现在不能这样办，请看最新的情况' }
const Step = z.object({ id: Id, rev: z.int() })

/** Writes a new vote (`id` null, `rev` 0) as a draft, or edits one; nothing is edited once it is open. */
export const writeVote = command({
  name: 'votes.write',
  allow: hosts,
  input: z.object({ id: z.nullable(Id), rev: z.int(), terms: VoteTerms }),
  output: Changed,
  failures: {
    ...failures,
    WRONG: '有几处要改一改',
    SAME: '和现在的一样，没有要存的',
    NO_SUCH_PLACE: '没有这个地方，请重新选',
  },
})

/** A line of a pasted roll: 房号、面积（平方米的百分之一）、业主. The name is matched only when one member there has it. */
export const RollLine = z.object({
  label: Words(40),
  area: z.int().check(z.nonnegative(), z.lte(100_000_000)),
  owner: z.string().check(z.maxLength(20)),
})
export type RollLine = z.infer<typeof RollLine>
/** Makes the roll of a draft, in place of the one before. */
export const enrol = command({
  name: 'votes.enrol',
  allow: hosts,
  input: z.extend(Step, {
    from: z.union([
      z.object({ kind: z.enum(['members', 'households']) }),
      z.object({
        kind: z.literal('lines'),
        lines: z.array(RollLine).check(z.minLength(1, '至少一行'), z.maxLength(mostUnits)),
      }),
    ]),
  }),
  output: z.extend(Changed, { units: z.int(), linked: z.int() }),
  failures: {
    ...failures,
    NOBODY: '这里还没有可以投票的人',
    TOO_MANY: `一次表决最多 ${mostUnits} 票`,
    OTHER_KIND: '名册和投票的单位对不上',
    TWICE: '有房号写了两次',
    NO_AREA: '按面积计的，每一行都要有面积',
  },
})

export const openVote = command({
  name: 'votes.open',
  allow: hosts,
  input: Step,
  output: Changed,
  failures: { ...failures, NO_ROLL: '还没有名册，先把谁可以投定下来', OVER: '截止时间已经过了，先改时间' },
})
/** By hand only after the end; the clock does it by itself within a minute. */
export const closeVote = command({
  name: 'votes.close',
  allow: hosts,
  input: Step,
  output: Changed,
  failures: { ...failures, EARLY: '还没到截止时间，不能提前停' },
})
/** Puts out the result, all ballots and their chain. */
export const publishVote = command({ name: 'votes.publish', allow: hosts, input: Step, output: Changed, failures })

const paper = {
  CLOSED: '投票已经截止',
  EARLY: '还没到投票时间',
  NO_PAPER: '这次表决不收纸质票',
  WRONG_CHOICE: '没有这个选项，请重新选',
  ALREADY: '这一票已经投过了，这张纸质票不能再录',
}
const Paper = z.object({ vote: Id, unit: Id, choice: VoteChoice })
/** The first of two reads a paper ballot. */
export const enterPaper = command({
  name: 'votes.enterPaper',
  allow: hosts,
  input: Paper,
  output: z.object({ unit: Id }),
  failures: { ...paper, ENTERED: '这张票已经录过一遍，等另一位同事核对' },
})
/** The second, somebody else, reads it again without seeing what the first read; only then it counts. */
export const confirmPaper = command({
  name: 'votes.confirmPaper',
  allow: hosts,
  input: Paper,
  output: z.object({ receipt: z.string() }),
  failures: {
    ...paper,
    NOT_ENTERED: '这张票还没有人录第一遍',
    SAME_PERSON: '第一遍是您录的，要另一位同事来核对',
    DIFFERS: '两遍录得不一样，请拿票再看，不对就撤掉重录',
  },
})
export const dropPaper = command({
  name: 'votes.dropPaper',
  allow: hosts,
  input: z.object({ vote: Id, unit: Id }),
  output: z.object({ unit: Id }),
  failures: { CLOSED: paper.CLOSED, NOT_ENTERED: confirmPaper.failures.NOT_ENTERED },
})

/** What an office puts to the vote, the latest end first; drafts among them. */
export const hostedVotes = query({
  name: 'votes.hosted',
  allow: hosts,
  input: z.object({ place: Place, after: z.optional(Cursor) }),
  output: z.object({
    items: z.array(
      z.object({
        ...{ id: Id, question: z.string(), placeName: z.string(), unit: UnitKind, state: VoteState, word: z.string() },
        ...{
          opensAt: Instant,
          closesAt: Instant,
          units: z.int(),
          passed: z.nullable(z.boolean()),
          sample: z.boolean(),
        },
      }),
    ),
    next: z.nullable(Cursor),
  }),
  failures: {},
})

/** A vote as staff see it: its terms, who has voted (never what), an urn of the roll at a time. */
export const voteDesk = query({
  name: 'votes.desk',
  allow: hosts,
  input: z.object({ id: Id, urn: z.int().check(z.nonnegative(), z.lte(20)) }),
  output: z.object({
    ...{ id: Id, rev: z.int(), state: VoteState, word: z.string(), placeName: z.string(), sample: z.boolean() },
    terms: VoteTerms,
    choices: z.array(z.object({ key: VoteChoice, word: z.string() })),
    roll: z.nullable(z.object({ urns: z.int(), from: z.string(), linked: z.int() })),
    entitled: z.object({ heads: z.int(), area: z.int() }),
    took: z.object({ heads: z.int(), area: z.int() }),
    units: z.array(
      z.object({
        ...{ unit: Id, label: z.string(), area: z.int(), linked: z.boolean(), proxy: z.nullable(z.string()) },
        cast: z.nullable(z.pick(CastMark, { at: true, via: true, by: true })),
        /** Who read the paper ballot first, and whether that was me. */
        paper: z.nullable(z.object({ by: z.string(), at: Instant, mine: z.boolean() })),
      }),
    ),
    result: z.nullable(VoteResult),
    head: z.nullable(z.string()),
    told: z.array(z.object({ at: Instant, who: z.string(), act: z.string(), note: z.string() })),
    /** Only of opening a page says why not. */
    can: z.object({
      ...{ write: z.boolean(), close: z.boolean(), publish: z.boolean(), paper: z.boolean() },
      open: Verdict,
    }),
  }),
  failures: {},
})

/** Closes what is over and counts it. */
export const turnVotes = command({
  name: 'votes.turn',
  allow: timer,
  input: z.object({}),
  output: z.object({ closed: z.int() }),
  failures: {},
})
/** Carries what happened to votes and ballots to the journal and the inboxes. */
export const handOnVotes = command({
  name: 'votes.handOn',
  allow: timer,
  input: z.object({}),
  output: z.object({ sent: z.int() }),
  failures: {},
})
