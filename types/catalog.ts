import { anyone, command, query, staff, timer } from './action'
import { Instant, JournalEntry, Verdict } from './common'
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
export const materialKinds = { original: '原件', copy: '复印件', photo: '照片', electronic: '电子件' } as const

const keys = <T extends Record<string, string>>(words: T) => z.enum(Object.keys(words) as [keyof T & string])
export const LifeEvent = keys(lifeEvents)
export const Audience = keys(audiences)
export const Level = keys(levels)
export type Level = z.infer<typeof Level>
export const Mode = keys(modes)

const line = (max: number) => z.string().check(z.minLength(1), z.maxLength(max))

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

/** A convenience service as published. `verified: false` shows as 示例 until staff confirm it. */
export const Service = z.object({
  code: z.string().check(z.regex(/^[A-Z]{2}-\d{3}$/)),
  title: line(30),
  plain: line(40),
  says: z.array(line(16)).check(z.minLength(3)),
  department: z.string(),
  lifeEvents: z.array(LifeEvent).check(z.minLength(1)),
  audience: z.array(Audience).check(z.minLength(1)),
  level: Level,
  mode: Mode,
  conditions: z.array(line(120)).check(z.minLength(1)),
  materials: z.array(Material).check(z.minLength(1)),
  steps: z.array(line(100)).check(z.minLength(2)),
  promisedDays: z.int().check(z.positive()),
  legalDays: z.int().check(z.positive()),
  fee: line(60),
  basis: z.array(line(60)).check(z.minLength(1)),
  windows: z.array(line(40)).check(z.minLength(1)),
  faq: z.array(z.object({ ask: line(60), answer: line(200) })),
  fields: z.array(FormField),
  chain: z.array(Level).check(z.minLength(1)),
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

/** A service as kept: `_id` is its code, `rev` counts its editions. */
export const ServiceRecord = z.extend(Service, {
  _id: z.string(),
  rev: z.int(),
  changedAt: Instant,
  sounds: z.array(z.string()),
  confirmedBy: z.optional(z.string()),
  unsent: z.boolean(),
  sentRev: z.optional(z.int()),
  journal: z.array(JournalEntry),
})
export type ServiceRecord = z.infer<typeof ServiceRecord>

/** One case that was granted or answered, for the figures: how long it took beside what was promised, and how often people had to come. */
export const Closing = z.object({
  _id: z.string(),
  code: z.string(),
  at: Instant,
  /** Working days from handing in, without those that waited for the resident. */
  days: z.int(),
  promised: z.int(),
  trips: z.int(),
  returns: z.int(),
})
export type Closing = z.infer<typeof Closing>

/** What the newest closed cases say of a service; 实时, from the records. */
const Lately = z.object({ cases: z.int(), median: z.int(), withoutTrip: z.int(), since: Instant })

const Version = z.string().check(z.regex(/^\d{1,15}-\d{1,5}$/))
export const Code = Service.shape.code

/** The whole index for lists and search; `same` when the caller's version is still the newest. */
export const index = query({
  name: 'catalog.index',
  allow: anyone,
  input: z.object({ version: z.optional(Version) }),
  output: z.object({ version: Version, same: z.boolean(), services: z.array(ServiceCard) }),
  failures: {},
})

export const show = query({
  name: 'catalog.show',
  allow: anyone,
  input: z.object({ code: Code }),
  output: z.object({
    service: Service,
    rev: z.int(),
    departmentName: z.string(),
    can: z.object({ apply: Verdict, ask: Verdict, confirm: Verdict }),
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
