import { anyone, command, known, member, query } from './action'
import { Cursor, Id, Instant, Place, Verdict } from './common'
import { LevelName, ProposalKind, Side, Stage } from './proposal-life'
import { Category, Checked, GradeName, Owes, Photo, Photos, seatTypes } from './proposals'
import { z } from './z'

/** A line of a list. */
export const ProposalRow = z.object({
  ...{ id: Id, kind: ProposalKind, title: z.string(), category: Category, placeName: z.string(), spot: z.string() },
  ...{ stage: Stage, word: z.string(), seconds: z.int(), needed: z.nullable(z.int()), raisedAt: Instant },
  ...{ owes: Owes, sample: z.boolean(), reopened: z.int() },
  tone: z.enum(['good', 'wait', 'bad', 'plain']),
})
export type ProposalRow = z.infer<typeof ProposalRow>
const Rows = z.object({ items: z.array(ProposalRow), next: z.nullable(Cursor) })

export const phases = { seconding: '征集附议', meeting: '要议的', carrying: '在落实', over: '已了结' } as const
export const Phase = z.enum(['seconding', 'meeting', 'carrying', 'over'])
export type Phase = z.infer<typeof Phase>

/** What was raised at a place and under it, the newest first, 20 at a time. */
export const proposals = query({
  name: 'proposals.list',
  allow: anyone,
  input: z.object({
    place: Place,
    category: z.optional(Category),
    phase: z.optional(Phase),
    after: z.optional(Cursor),
  }),
  output: Rows,
  failures: {},
})
/** What I raised or joined; what I seconded, argued about or follow. */
export const myProposals = query({
  name: 'proposals.mine',
  allow: member,
  input: z.object({ which: z.enum(['raised', 'followed']), after: z.optional(Cursor) }),
  output: Rows,
  failures: {},
})

const Picture = z.string()
const Pictures = z.array(Picture)
export const Shown = z.object({
  ...{ id: Id, rev: z.int(), kind: ProposalKind, stage: Stage, word: z.string(), level: LevelName },
  ...{ title: z.string(), text: z.string(), category: Category, community: Place, placeName: z.string() },
  ...{ spot: z.string(), photos: Pictures, sample: z.boolean(), raisedAt: Instant },
  /** 王**, or 王**，由陈静在绿地北社区窗口代为提出. */
  raiser: z.string(),
  checked: Checked,
  bar: z.array(z.object({ word: z.string(), done: z.boolean(), now: z.boolean() })),
  owes: Owes,
  climbed: z.array(z.object({ at: Instant, words: z.string() })),
  ...{ seconds: z.int(), needed: z.nullable(z.int()), joined: z.int(), yes: z.int(), no: z.int() },
  arguments: z.array(z.object({ side: Side, words: z.string(), name: z.string(), at: Instant, own: z.boolean() })),
  questions: z.array(
    z.object({
      ...{ id: Id, words: z.string(), name: z.string(), at: Instant, own: z.boolean(), checked: Checked },
      answer: z.nullable(z.object({ words: z.string(), by: z.string(), at: Instant })),
    }),
  ),
  meeting: z.nullable(z.object({ id: Id, title: z.string(), startsAt: Instant })),
  decision: z.nullable(z.object({ text: z.string(), at: Instant, title: z.string() })),
  due: z.nullable(Instant),
  holder: z.nullable(z.string()),
  milestones: z.array(z.object({ at: Instant, words: z.string(), photos: Pictures, by: z.string() })),
  result: z.nullable(z.object({ words: z.string(), photos: Pictures, at: Instant, by: z.string() })),
  evaluation: z.nullable(z.object({ ok: z.boolean(), grade: GradeName, words: z.string(), at: Instant })),
  reopened: z.int(),
  told: z.array(z.object({ at: Instant, who: z.string(), act: z.string(), note: z.string() })),
})

/** One proposal with one's own part in it. Somebody who has not joined the community reads it as well. */
export const proposal = query({
  name: 'proposals.show',
  allow: anyone,
  input: z.object({ id: Id }),
  output: z.object({
    it: Shown,
    mine: z.object({
      raised: z.boolean(),
      seconded: z.boolean(),
      joined: z.boolean(),
      follows: z.boolean(),
      stand: z.nullable(
        z.object({ side: Side, words: z.string(), checked: z.enum(['none', 'shown', 'held', 'risky']) }),
      ),
    }),
    can: z.object({
      ...{ second: Verdict, join: Verdict, stand: Verdict, ask: Verdict, follow: Verdict },
      ...{ appeal: Verdict, withdraw: Verdict, evaluate: Verdict },
    }),
  }),
  failures: { UNKNOWN_PROPOSAL: '没有找到这个提案，可能还在看能不能公开' },
})

/** What is already there about the same thing in the same community, the most alike first. */
export const similar = query({
  name: 'proposals.similar',
  allow: known,
  input: z.object({ community: Place, category: Category, words: z.string().check(z.maxLength(600)) }),
  output: z.object({ items: z.array(ProposalRow) }),
  failures: {},
})

/** Looks into an uploaded picture: its first bytes, not its name, say what it is. */
export const attachPhoto = query({
  name: 'proposals.attach',
  allow: known,
  input: z.object({ fileID: z.string().check(z.maxLength(300)) }),
  output: z.object({ photo: Photo, url: z.string() }),
  failures: {
    NO_FILE: '文件没有传成，请重新上传',
    WRONG_TYPE: '只收照片（JPG、PNG、WebP）',
    TOO_LARGE: '照片太大，请选小一点的',
  },
})

export const raisingInput = {
  title: z.string().check(z.trim(), z.minLength(4, '请写四个字以上'), z.maxLength(40, '最多 40 个字')),
  text: z.string().check(z.trim(), z.maxLength(500, '最多 500 个字')),
  category: Category,
  spot: z.string().check(z.trim(), z.maxLength(40, '最多 40 个字')),
  photos: Photos,
}
export const raisingFailures = {
  WORDS: '这段话里有不能公开的内容，请改一改',
  NOT_COMMUNITY: '请选一个社区',
  PHOTOS: '有照片没有传成，请删去再传',
}
/** Raises it in one's own community. A topic is raised by somebody with a seat in its 大党委. */
export const raise = command({
  name: 'proposals.raise',
  allow: known,
  input: z.object({ kind: ProposalKind, community: Place, ...raisingInput }),
  output: z.object({ id: Id }),
  failures: {
    ...raisingFailures,
    NOT_HERE: '只能在自己住的社区提，搬了家请先换社区',
    TOO_MANY: '您有 10 个提案还没有结果，先等一等再提',
    NO_SEAT: '大党委议题由有席位的成员提出',
  },
})

export const CardToken = z.string().check(z.regex(/^YLP[0-9A-Z]{26}$/))
/** The token in what a scanner read: alone, or behind an address. */
export const voiceTokenIn = (text: string): string | undefined =>
  /(?:^|[/=])(YLP[0-9A-Z]{26})$/.exec(text.trim().toUpperCase())?.[1]
/** The record of a printed card. `mine`: it is the caller's already; `evaluate`: it is done and waits for the raiser's word. */
export const byCard = query({
  name: 'proposals.byCard',
  allow: known,
  input: z.object({ card: CardToken }),
  output: z.object({
    id: Id,
    title: z.string(),
    raiser: z.string(),
    word: z.string(),
    mine: z.boolean(),
    adopt: Verdict,
    evaluate: Verdict,
  }),
  failures: { UNKNOWN_CARD: '这张卡认不出来，可能已经换了新卡' },
})
/** With the card in hand, somebody for whom a desk raised it takes it over on their own phone. */
export const adopt = command({
  name: 'proposals.adopt',
  allow: known,
  input: z.object({ card: CardToken }),
  output: z.object({ id: Id }),
  failures: {
    UNKNOWN_CARD: '这张卡认不出来，可能已经换了新卡',
    NOT_YOURS: '卡上的姓名和您登记的不一样，请到窗口办',
    TAKEN: '这个提案已经在提出人自己名下',
  },
})

/** Who sits in a community's 大党委, by kind of seat. */
export const committee = query({
  name: 'proposals.committee',
  allow: anyone,
  input: z.object({ community: Place }),
  output: z.object({
    sample: z.boolean(),
    seats: z.array(z.object({ type: z.enum(Object.keys(seatTypes) as ['one', 'x', 'y']), name: z.string() })),
  }),
  failures: { NO_COMMITTEE: '这个社区的大党委席位待补' },
})
