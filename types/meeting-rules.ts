import { Words } from './common'
import { MajorityName } from './counting'
import { z } from './z'

/**
 * Motions by rank: one may be made while a lower one is pending, never the other way round. `debate`: may be spoken to;
 * `amends`: the kinds that an amendment may stand on; `majority`: its own where the meeting's does not count.
 */
export const motionKinds = {
  main: { word: '动议', rank: 1, debate: true, majority: null },
  amend: { word: '修改动议', rank: 2, debate: true, majority: 'simple' },
  refer: { word: '转交研究', rank: 3, debate: true, majority: 'simple' },
  postpone: { word: '改期再议', rank: 4, debate: true, majority: 'simple' },
  previous: { word: '停止辩论，马上表决', rank: 5, debate: false, majority: 'twoThirds' },
  adjourn: { word: '散会', rank: 6, debate: false, majority: 'simple' },
} as const satisfies Record<string, { word: string; rank: number; debate: boolean; majority: MajorityName | null }>
export const MotionKind = z.enum(['main', 'amend', 'refer', 'postpone', 'previous', 'adjourn'])
export type MotionKind = z.infer<typeof MotionKind>

/** For whom somebody sits in a meeting. What X and Y of 社区大党委 1+X+Y stand for is as the source has it. */
export const seatTypes = {
  resident: '居民',
  committee: '社区党组织',
  branch: '党支部',
  unit: '驻区单位',
  owners: '业主委员会',
  property: '物业企业',
  guest: '列席',
} as const
export const SeatType = z.enum(['resident', 'committee', 'branch', 'unit', 'owners', 'property', 'guest'])
export type SeatType = z.infer<typeof SeatType>

export const sides = { for: '赞成', against: '反对' } as const
export const Side = z.enum(['for', 'against'])
export type Side = z.infer<typeof Side>

const Count = (most: number) => z.int('要填整数').check(z.nonnegative('不能小于 0'), z.lte(most, `最多 ${most}`))
const Least1 = (most: number) => z.int('要填整数').check(z.positive('至少 1'), z.lte(most, `最多 ${most}`))
/** The rules that a meeting runs by; the district edits them as templates, a meeting keeps the ones it was called with. */
export const MeetingRules = z.object({
  name: Words(30),
  /** Whole days between the notice and the beginning. */
  noticeDays: Count(30),
  /** So many have to be there, and of each kind of seat so many. */
  quorum: Least1(500),
  seats: z.array(z.object({ seat: SeatType, least: Least1(500) })).check(z.maxLength(7)),
  turnSeconds: Least1(1800),
  /** Turns a person and motion. */
  turns: Least1(10),
  majority: MajorityName,
  /** Ballots on phones that name nobody. */
  secret: z.boolean(),
  /** Only where both counts decide: all households, and all floor area in hundredths of a square metre. */
  entitled: z.object({ heads: Count(100_000), area: Count(1_000_000_000) }),
  /** How many others one person may vote for. */
  proxies: Count(5),
  /** What of it is not settled. */
  pending: z.string().check(z.maxLength(200)),
})
export type MeetingRules = z.infer<typeof MeetingRules>

/** What of the rules contradicts itself, by its place. */
export const ruleFaults = ({ majority, entitled, quorum, seats }: MeetingRules): Record<string, string> => {
  const faults: Record<string, string> = {}
  const both = majority === 'dual' || majority === 'dualHigh'
  if (both && (entitled.heads === 0 || entitled.area === 0)) faults.entitled = '双过半的表决要填总户数和总面积'
  if (seats.reduce((sum, { least }) => sum + least, 0) > quorum) faults.quorum = '法定人数不能少于各类人数相加'
  if (new Set(seats.map(({ seat }) => seat)).size < seats.length) faults.seats = '同一类写了两次'
  return faults
}

/** Why the rules say no; each quotes its rule. */
export const refusals = {
  NOT_CHAIR: '这一步由主持人或计票员办',
  NOT_YOURS: '只能替自己动议、发言和投票',
  NOT_NOW: '会议现在不在这一步',
  EARLY: '还没到开会时间：最早提前 30 分钟宣布开会',
  NOTICE: '通知时间不够：议程要在规则写的天数以前通知到',
  NO_QUORUM: '到会人数不够法定人数，不能议事',
  NOT_PRESENT: '没有签到的人不能动议、发言和表决',
  GUEST: '列席的人可以发言，不能动议、附议和表决',
  NO_ITEM: '先由主持人按议程提出一项，才能动议',
  ITEM_DONE: '这一项已经有结果，同一次会议不再议',
  MOTION_OPEN: '一次只议一个动议，先处理眼前这个',
  NO_MOTION: '现在没有可以处理的动议',
  RANK: '眼前的动议优先，这种动议现在不能提',
  TWO_DEGREES: '修改的修改不能再改，先表决',
  NOTHING_TO_AMEND: '只有动议和对动议的修改可以改',
  SAME_WORDS: '和现在的文字一样，没有改动',
  DEBATE_CLOSED: '会议已经决定停止辩论，只能表决',
  NOT_SECONDED: '动议要有人附议才能议',
  SECONDED: '已经有人附议了',
  OWN_MOTION: '不能附议自己的动议',
  NOT_MOVER: '附议以前，只有提出的人或主持人可以收回',
  NOT_DEBATABLE: '这个动议不辩论，直接表决',
  ASKING: '已经在排队发言了',
  NOT_ASKING: '没有在排队发言',
  TURNS_UP: '同一个动议上，发言次数已经用完',
  NOBODY_ASKS: '没有人要发言',
  FLOOR_TAKEN: '一个人发言时别人不能插话；只有规程问题可以打断',
  NOT_SPEAKING: '现在不是这个人在发言',
  TIME_LEFT: '发言时间没到，不能打断',
  STILL_ASKING: '还有人要发言；要停止辩论，先动议并三分之二通过',
  ORDER_OPEN: '有人提出规程问题，主持人要先裁定',
  NO_ORDER: '没有要裁定的规程问题',
  VOTE_OPEN: '正在表决，表决完才能做别的',
  NO_VOTE: '现在没有表决',
  VOTE_CLOSED: '表决已经结束，票不再收',
  VOTED: '一人一票，已经投过了',
  BY_HANDS: '这次是举手表决，由计票员记',
  BY_PHONE: '这次是在手机上表决',
  NOT_BY_HANDS: '按户数和面积表决，或者不记名的，不能举手',
  TOO_MANY_HANDS: '举手的人比到会有表决权的人多',
  SAME_TELLER: '举手的数要第二个人核对，不能是记数的人自己',
  HANDS_DIFFER: '两个人数的不一样，请重新数',
  HANDS_OPEN: '举手的数还没有第二个人核对',
  OWN_PHONE: '有手机的人自己投票，别人不能替',
  SECRET: '不记名的票只能自己在手机上投',
  WORDS: '请写清楚要大家决定什么',
  PROXIES: '受托的人数超过了规则写的上限',
  AGENDA_OPEN: '议程没有议完，要散会请动议散会',
  NOT_CARRIED: '只有通过的事项要定谁来办',
  DUE: '期限不能早于开会那天',
  NO_OWNER: '通过的事项还没有定谁办、什么时候办完',
  NOT_SIGNER: '纪要由主持人和记录人签字',
  SIGNED: '已经签过字了',
  NOT_SIGNED: '主持人和记录人都签了字才能公布',
} as const
export type RefusalCode = keyof typeof refusals
