import { anyone, command, query, staff, timer } from './action'
import { Instant, Place, Verdict } from './common'
import { Department } from './district'
import { FormField } from './forms'
import { z } from './z'

export const lifeEvents = {
  birth: '生育',
  school: '上学',
  work: '就业',
  business: '开店',
  health: '看病',
  home: '住房',
  marriage: '婚姻',
  elder: '养老',
  help: '救助',
  disabled: '助残',
  veteran: '退役',
  travel: '证件',
  daily: '生活',
  farewell: '身后',
} as const
export const audiences = {
  everyone: '所有居民',
  elder: '老年人',
  child: '儿童家庭',
  disabled: '残疾人',
  lowIncome: '困难群众',
  veteran: '退役军人',
  newcomer: '外来人口',
  jobless: '求职者',
  merchant: '商户企业',
  woman: '妇女',
} as const
export const levels = { community: '社区', street: '街道', department: '部门' } as const
export const modes = { online: '不见面办', window: '窗口办', both: '两样都行' } as const
/** Ways of a case that a service can do without, by the move that would lead there. */
export const optionalWays = { sendBack: '退回补正', reject: '不予办理', withdraw: '居民自己撤回' } as const
export const materialKinds = { original: '原件', copy: '复印件', photo: '照片', electronic: '电子件' } as const

const keys = <T extends Record<string, string>>(words: T) => z.enum(Object.keys(words) as [keyof T & string])
export const LifeEvent = keys(lifeEvents)
export const Audience = keys(audiences)
export const Level = keys(levels)
export type Level = z.infer<typeof Level>
export const OptionalWay = keys(optionalWays)
export type OptionalWay = z.infer<typeof OptionalWay>
export const Mode = keys(modes)

const line = (max: number) => z.string().check(z.minLength(1, '要填'), z.maxLength(max, `最多 ${max} 个字`))
const atLeast = (many: number, words: string) => [z.minLength(many, words), z.maxLength(60, '最多 60 条')] as const
/** Working days; a clock counts them one by one, so there is an end to them. */
export const WorkingDays = z.int('要填整数').check(z.positive('至少 1 天'), z.lte(400, '最多 400 天'))

/** One numbered material; the number is what a return names. */
export const Material = z.object({
  no: z.int().check(z.positive()),
  name: line(40),
  kind: keys(materialKinds),
  issuer: line(40),
  required: z.boolean(),
  note: z.optional(line(80)),
})
export type Material = z.infer<typeof Material>

/** The share of the promise that an office of the chain has, and what its step is called there. */
export const Pace = z.object({ days: WorkingDays, name: z.optional(line(12)) })
export type Pace = z.infer<typeof Pace>

/** What a service says: everything that an edit may change. */
export const Terms = z.object({
  title: line(30),
  plain: line(40),
  says: z.array(line(16)).check(...atLeast(3, '至少写三种说法')),
  department: z.string().check(z.regex(/^[a-z]{1,8}$/, '没有这个部门')),
  lifeEvents: z.array(LifeEvent).check(...atLeast(1, '至少选一项')),
  audience: z.array(Audience).check(...atLeast(1, '至少选一项')),
  level: Level,
  mode: Mode,
  conditions: z.array(line(120)).check(...atLeast(1, '至少写一条')),
  materials: z.array(Material).check(...atLeast(1, '至少写一份材料')),
  steps: z.array(line(100)).check(...atLeast(2, '至少写两步')),
  promisedDays: WorkingDays,
  legalDays: WorkingDays,
  fee: line(60),
  basis: z.array(line(60)).check(...atLeast(1, '至少写一条')),
  windows: z.array(line(40)).check(...atLeast(1, '至少写一处')),
  faq: z.array(z.object({ ask: line(60), answer: line(200) })).check(z.maxLength(60, '最多 60 条')),
  fields: z.array(FormField).check(z.maxLength(60, '最多 60 项')),
  chain: z.array(Level).check(...atLeast(1, '至少经过一个单位')),
  /** One for each office of the chain; without it, or empty, the promise is shared out evenly. */
  pace: z.optional(z.array(Pace)),
  /** Ways that its cases do not have; without it they have all. */
  without: z.optional(z.array(OptionalWay)),
})
export type Terms = z.infer<typeof Terms>

/** A convenience service as published. `verified: false` shows as 示例 until staff confirm it. */
export const Service = z.extend(Terms, {
  code: z.string().check(z.regex(/^[A-Z]{2}-\d{3}$/)),
  verified: z.boolean(),
})
export type Service = z.infer<typeof Service>

/** What lists and search need of a service. `sounds`: the pinyin of title, plain words and says, made at build time. */
export const ServiceCard = z.extend(
  z.pick(Service, {
    code: true,
    title: true,
    plain: true,
    says: true,
    department: true,
    lifeEvents: true,
    audience: true,
    level: true,
    mode: true,
    promisedDays: true,
    verified: true,
  }),
  { sounds: z.array(z.string()) },
)
export type ServiceCard = z.infer<typeof ServiceCard>

/** One case that was granted or answered, for the figures: how long it took beside what was promised, and how often people had to come. */
export const Closing = z.object({
  _id: z.string(),
  code: z.string(),
  /** The two letters that the department's services begin with; missing on lines of before. */
  department: z.optional(z.string()),
  at: Instant,
  /** Working days from handing in, without those that waited for the resident. */
  days: z.int(),
  promised: z.int(),
  trips: z.int(),
  returns: z.int(),
})
export type Closing = z.infer<typeof Closing>

/** What the newest closed cases say of a service; 实时, from the records. */
export const Lately = z.object({ cases: z.int(), median: z.int(), withoutTrip: z.int(), since: Instant })

const Version = z.string().check(z.regex(/^\d{1,15}-\d{1,5}$/))
export const Code = Service.shape.code

/** The whole index for lists and search; `same` when the caller's version is still the newest. */
export const index = query({
  name: 'catalog.index',
  allow: anyone,
  input: z.object({ version: z.optional(Version) }),
  output: z.object({
    version: Version,
    same: z.boolean(),
    services: z.array(ServiceCard),
    departments: z.array(z.pick(Department, { id: true, name: true, short: true })),
  }),
  failures: {},
})

export const show = query({
  name: 'catalog.show',
  allow: anyone,
  input: z.object({ code: Code }),
  output: z.object({
    /** How people say it, only staff are told: the search has it already. */
    service: z.extend(Service, { says: z.array(z.string()) }),
    rev: z.int(),
    departmentName: z.string(),
    can: z.object({ apply: Verdict, ask: Verdict, confirm: Verdict, edit: Verdict }),
    /** Whose window a member of this community goes to; null where it is done on the phone alone. */
    window: z.nullable(z.object({ office: Place, name: z.string() })),
    /** Null until a case has been closed. */
    lately: z.nullable(Lately),
  }),
  failures: {},
})

/** Staff vouch for a record: the 示例 mark goes. `verified: false` takes the word back. */
export const confirm = command({
  name: 'catalog.confirm',
  allow: staff('below', 'catalogEditor'),
  input: z.object({ code: Code, rev: z.int(), verified: z.boolean() }),
  output: z.object({ rev: z.int(), verified: z.boolean() }),
  failures: { CHANGED: '这一项刚被别人改过，请看过最新的再确认' },
})

/** Hands what was done to the catalogue on to the district's journal. */
export const handOn = command({
  name: 'catalog.handOn',
  allow: timer,
  input: z.object({}),
  output: z.object({ sent: z.int() }),
  failures: {},
})
