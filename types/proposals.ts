import { Id, Instant, JournalEntry, Place, Words } from './common'
import { LevelName, ProposalKind, Side, Stage } from './proposal-life'
import { Watch } from './watch'
import { z } from './z'

export const categories = {
  clean: '环境卫生',
  traffic: '停车和道路',
  safety: '安全和消防',
  facility: '公共设施',
  building: '楼道和物业',
  care: '老人和孩子',
  culture: '文体活动',
  other: '别的事',
} as const
export const Category = z.enum(Object.keys(categories) as [keyof typeof categories])
export type Category = z.infer<typeof Category>

/** Were the words looked at before others see them? `held`: the check could not be asked yet. */
export const Checked = z.enum(['shown', 'held', 'risky'])
export type Checked = z.infer<typeof Checked>

const FileID = z.string().check(z.regex(/^cloud:\/\/[A-Za-z0-9._/-]{1,200}$/))
/** A picture that the cloud looked into; `seal` is its word for that. */
export const Photo = z.object({ fileID: FileID, seal: z.string().check(z.maxLength(100)) })
export type Photo = z.infer<typeof Photo>
export const mostPhotos = 4
export const Photos = z.array(Photo).check(z.maxLength(mostPhotos, `最多 ${mostPhotos} 张照片`))
/** Kept without the seal: it was looked at when it was handed in. */
export const Kept = z.array(FileID)

/** All that one person has done in a proposal: one conditional update changes it, so that thousands do not stand in each other's way. */
export const Voice = z.object({
  rev: z.int(),
  /** The member, once more, as a list: see `own` in the kernel. */
  who: z.array(Id),
  name: z.string(),
  seconded: z.nullable(Instant),
  /** They had the same matter at heart and joined instead of repeating it. */
  joined: z.boolean(),
  follows: z.boolean(),
  stand: z.nullable(z.object({ side: Side, words: z.string(), at: Instant })),
  argues: z.enum(['none', 'shown', 'held', 'risky']),
  /** The newest calls: a retry is known by its key. */
  calls: z.array(z.object({ key: z.string(), hash: z.string(), rev: z.int() })),
})
export type Voice = z.infer<typeof Voice>
/** Everybody's part lies in the proposal's own document: it stays below a megabyte. */
export const mostVoices = 1000

export const Question = z.object({
  by: z.object({ id: Id, name: z.string() }),
  words: z.string(),
  at: Instant,
  checked: Checked,
  answer: z.nullable(z.object({ words: z.string(), by: z.string(), office: z.string(), at: Instant })),
})
export const mostQuestions = 50

export const grades = { good: '满意', fair: '基本满意', bad: '不满意' } as const
export const GradeName = z.enum(['good', 'fair', 'bad'])

/** Who owes the step as people read it, and until when; null when it is closed. */
export const Owes = z.nullable(z.object({ name: z.string(), until: Instant, late: z.boolean(), words: z.string() }))

export const Milestone = z.object({ at: Instant, words: z.string(), photos: Kept, by: z.string() })

/** One proposal with everything in it. `rev` counts the acts of raiser, staff, meeting and clock, not the voices. */
export const Proposal = z.object({
  _id: Id,
  rev: z.int(),
  kind: ProposalKind,
  stage: Stage,
  level: LevelName,
  title: Words(40),
  text: z.string(),
  category: Category,
  community: Place,
  /** Where in the community, as a neighbour says it. */
  spot: z.string(),
  photos: Kept,
  sample: z.boolean(),
  checked: Checked,
  /** How many of the words in it wait for their check. */
  held: z.int(),
  raiser: z.object({ id: Id, name: z.string() }),
  /** The colleague who raised it in somebody's name. */
  desk: z.nullable(z.object({ id: Id, name: z.string(), office: Place })),
  /** All who are told; and of these, who raised it or joined. */
  people: z.array(Id),
  raisers: z.array(Id),
  voices: z.record(Id, Voice),
  ...{ seconds: z.int(), joined: z.int(), yes: z.int(), no: z.int(), asked: z.int() },
  /** Seconds that it takes; null until it was accepted. */
  needed: z.nullable(z.int()),
  questions: z.record(Id, Question),
  /** The office that owes the step, and all that had to do with it. */
  office: Place,
  offices: z.array(Place),
  holder: z.nullable(z.object({ id: Id, name: z.string() })),
  watch: z.nullable(Watch),
  /** Until when it is to be carried out: the last second of a day. */
  due: z.nullable(Instant),
  meeting: z.nullable(z.object({ id: Id, title: z.string(), startsAt: Instant })),
  decision: z.nullable(z.object({ text: z.string(), at: Instant, meeting: Id, title: z.string() })),
  /** Meetings whose minutes it has followed: each counts once. */
  heard: z.array(Id),
  milestones: z.array(Milestone),
  result: z.nullable(z.object({ words: z.string(), photos: Kept, at: Instant, by: z.string(), office: Place })),
  evaluation: z.nullable(z.object({ ok: z.boolean(), grade: GradeName, words: z.string(), at: Instant })),
  reopened: z.int(),
  /** How often it was told one level up, over its whole life. */
  climbs: z.int(),
  appealed: z.boolean(),
  open: z.boolean(),
  raisedAt: Instant,
  /** Order of lists: padded instant and id; and the same of what is due. */
  order: z.string(),
  dueKey: z.string(),
  /** The edition of the holidays that its clock was counted by. */
  calendar: z.int(),
  card: z.nullable(z.object({ no: z.int(), key: z.string() })),
  /** What people said in it, until the timer has carried it to the district's journal. */
  happened: z.array(z.object({ id: z.string(), member: Id, entry: JournalEntry })),
  fresh: z.boolean(),
  journal: z.array(JournalEntry),
  unsent: z.boolean(),
  sentRev: z.optional(z.int()),
})
export type Proposal = z.infer<typeof Proposal>

/** The seats of a 大党委 by the source's 1+X+Y. */
export const seatTypes = { one: '1 原社区党委', x: 'X 原社区党委下属党组织', y: 'Y 辖区单位党组织' } as const
export const SeatType = z.enum(['one', 'x', 'y'])
export const Committee = z.object({
  community: Place,
  sample: z.boolean(),
  seats: z.array(z.object({ type: SeatType, name: z.string(), members: z.array(Id) })),
})
