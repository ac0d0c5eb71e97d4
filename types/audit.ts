import { command, query, roles, staff, timer } from './action'
import { Cursor, Id, Instant, JournalEntry, Place, Words } from './common'
import { placeActs } from './place-acts'
import { proposalActs } from './proposal-acts'
import { z } from './z'

/** One entry of the district's journal: an act on a record, without the key and hash that only a retry needs. */
export const Told = z.object({
  ...{ _id: z.string(), record: z.string(), shelf: z.string() },
  ...{ rev: z.int(), at: Instant, act: z.string(), by: JournalEntry.shape.by, to: z.string() },
  note: z.optional(z.string()),
  office: z.optional(z.string()),
  next: z.optional(z.string()),
  told: z.optional(z.array(z.string())),
  /** `at` padded and the id: newest first with one key. */
  order: z.optional(z.string()),
  /** It stands in the chain. */
  chained: z.optional(z.boolean()),
})
export type Told = z.infer<typeof Told>

/** One link of the chain over the journal: each vouches for its entry and for the link before it, under the cloud's key. */
export const Link = z.object({
  _id: z.string(),
  seq: z.int(),
  entry: z.string(),
  digest: z.string(),
  prev: z.string(),
  link: z.string(),
})
export type Link = z.infer<typeof Link>

/** Takes what was told since into the chain, one entry after the other. */
export const chain = command({
  name: 'audit.chain',
  allow: timer,
  input: z.object({}),
  output: z.object({ chained: z.int() }),
  failures: {},
})

/** What people call each act that leaves an entry. */
export const acts: Record<string, string> = {
  ...placeActs,
  ...proposalActs,
  'applications.submit': '提交',
  'applications.attach': '上传材料',
  'applications.resubmit': '补好再交',
  'applications.keepDraft': '存没填完的',
  'applications.dropDraft': '丢掉没填完的',
  'applications.withdraw': '撤回',
  'applications.solved': '答是否解决',
  'applications.claim': '受理',
  'applications.release': '放回待办',
  'applications.keep': '接着办',
  'applications.takeOver': '接手',
  'applications.keepPhrase': '存常用话',
  'applications.dropPhrase': '删常用话',
  'applications.together': '几件一起办',
  'applications.undo': '收回',
  'applications.handOver': '转交',
  'applications.sendBack': '退回补正',
  'applications.approve': '通过',
  'applications.reject': '不予办理',
  'applications.reveal': '查看完整号码',
  'applications.exportCases': '导出名单',
  'applications.erase': '删掉自己交的内容',
  'applications.putBack': '离岗放回待办',
  'applications.helpCode': '取代办码',
  'applications.acceptHelp': '得到代办同意',
  'applications.takeBack': '收回代办同意',
  'applications.submitFor': '替人提交',
  'applications.submitAtDesk': '窗口代为登记',
  'applications.dismiss': '不再请人代办',
  'applications.card': '打印进度卡',
  'applications.myCard': '取进度卡',
  'applications.atCounter': '窗口代办一步',
  'applications.book': '预约窗口',
  'applications.rebook': '改预约时间',
  'applications.cancelBooking': '取消预约',
  'applications.arrive': '到窗口签到',
  'applications.checkIn': '窗口签到',
  'applications.callNext': '叫号',
  'applications.passOver': '过号',
  'applications.miss': '没有来',
  'applications.finish': '窗口办过',
  'applications.atWindow': '窗口收下材料',
  'applications.off': '窗口停办',
  'applications.remind': '提醒预约',
  'applications.setWindow': '修改窗口时间',
  'applications.warn': '快到期提醒',
  'applications.climb': '超期报上一级',
  'applications.recount': '重算期限',
  'applications.setYear': '修改节假日',
  'catalog.confirm': '确认或收回服务',
  'catalog.edit': '修改服务',
  'catalog.restore': '恢复服务的旧版',
  'catalog.previewImport': '看导入的表',
  'catalog.applyImport': '导入服务',
  'catalog.undoImport': '撤销导入',
  'members.join': '登记',
  'members.move': '换社区',
  'members.agree': '同意说明',
  'members.withdraw': '收回同意',
  'members.readNotices': '看过消息',
  'members.wantReminders': '要微信提醒',
  'members.grant': '给岗位',
  'members.revoke': '收回岗位',
  'members.decideGrant': '确认区级岗位',
  'members.leave': '办理离岗',
  'members.askSignIn': '电脑要登录码',
  'members.confirmSignIn': '确认电脑登录',
  'members.takeSignIn': '电脑登录',
  'members.endSession': '结束登录',
  'members.endOtherSessions': '结束别处登录',
  'members.seen': '在用后台',
  'members.showCode': '看报到码',
}

/** As whom somebody acted: staff by their role, a resident for themselves, or the cloud's clock. */
export const actors: Record<string, string> = {
  ...roles,
  staff: '工作人员',
  member: '居民',
  helper: '代办人',
  clock: '自动',
}

/** Who did what, newest first: at one office or in the whole district, by one person, on one case by its id or number. */
export const search = query({
  name: 'audit.search',
  allow: staff('below', 'auditor'),
  input: z.object({
    office: Place,
    person: z.optional(Words(20)),
    record: z.optional(Id),
    number: z.optional(z.string().check(z.regex(/^YL\d{6}-\d{6}$/))),
    after: z.optional(Cursor),
  }),
  output: z.object({
    items: z.array(
      z.object({
        ...{ id: z.string(), record: z.string(), at: Instant, act: z.string(), who: z.string(), role: z.string() },
        ...{ office: z.string(), note: z.string() },
        /** Of a case: its number and what it is about; empty for anything else. */
        ...{ number: z.string(), title: z.string() },
      }),
    ),
    next: z.nullable(Cursor),
  }),
  failures: {},
})

export const faults = {
  changed: '这条记录被改过',
  gone: '这条记录被删掉了',
  broken: '链条在这里断了',
  missing: '办件里有这一步，流水里没有',
} as const
export type FaultKind = keyof typeof faults

/** Goes along the chain from a place on; the district's auditor only. `next`: where to go on, null at its end. */
export const verify = query({
  name: 'audit.verify',
  allow: staff('below', 'auditor'),
  input: z.object({ office: Place, from: z.int().check(z.nonnegative()), prev: z.string().check(z.maxLength(100)) }),
  output: z.object({
    checked: z.int(),
    faults: z.array(z.object({ entry: z.string(), kind: z.enum(Object.keys(faults) as [FaultKind]) })),
    next: z.nullable(z.object({ from: z.int(), prev: z.string() })),
  }),
  failures: {},
})

/** Holds the cases' own journals against the district's: an entry that was taken out of both chain and journal is missed here. */
export const compare = query({
  name: 'audit.compare',
  allow: staff('below', 'auditor'),
  input: z.object({ office: Place, after: z.optional(Id) }),
  output: z.object({
    checked: z.int(),
    faults: z.array(z.object({ entry: z.string(), kind: z.enum(Object.keys(faults) as [FaultKind]) })),
    next: z.nullable(Id),
  }),
  failures: {},
})
