import { windowOffice } from '../../support/booked'
import type { Street } from './street'

export type Words = string | RegExp
/** How a page looks to somebody else, or at another address. */
type Other = { who?: string; query?: string; words: Words }
/**
 * A page of the compiled mini-program: who opens it, with what, and what stands on it when its data is there.
 * `none`: for one who has nothing of it, or at an address that leads to nothing. `stranger`: what it says to one
 * whom the community does not know.
 */
export type PageRow = {
  page: string
  who: string
  words: Words
  query?: (street: Street) => string
  none: Other
  stranger: Words
}

/** The neighbour who has registered and done nothing yet. */
export const newHere = '周新'
const office = encodeURIComponent(windowOffice)

/** By an id or a code a page shows one thing, and this one is not there. */
const lost = (query: string): Other => ({ query, words: '没有找到' })
const noId = lost('id=nobody')
const noCode = lost('code=XX-999')
/** The new neighbour finds a page of their own. */
const empty = (words: Words): Other => ({ who: newHere, words })

type Told = Omit<PageRow, 'who' | 'stranger' | 'page'> & { stranger?: Words }
const of =
  (who: string, stranger: Words) =>
  (page: string, told: Told): PageRow => ({ page, who, stranger, ...told })

const wang = of('王秀英', '请先登记')
/** What anybody may read. */
const open = (page: string, { words, ...told }: Omit<Told, 'stranger'>) =>
  wang(page, { words, ...told, stranger: words })
const service = () => 'code=MZ-001'
const hall = { query: () => 'id=xuanwu-centre', words: '宣武邻里中心' }
const ledger = `community=${office}`
const board = { query: () => ledger, words: '社区监控设备更换（示例）' }
const window = (code: string) => `code=${code}&office=${office}`
const returned = ({ returned }: Street) => `id=${returned}`
const joined = ({ joined }: Street) => `id=${joined}`
const booked = ({ booked }: Street) => `id=${booked}`
const by = (id: string) => () => `id=${id}`
const title = '高龄津贴（尊老金）发放'
const lift = '小广场晚上几点停放音乐？（示例）'
const lamp = { query: by('q-sample-lamp'), words: '5 号楼到公交站的路灯不亮（示例）', none: noId }
const planned = '示例：电动车充电桩装在哪里'

/** Every residents' page. */
export const residentPages: PageRow[] = [
  wang('pages/home/index', { words: /请补第 2 项/, none: empty('宣武社区'), stranger: '先登记，才好办事' }),
  open('pages/services/index', { words: '养老', none: empty('养老') }),
  wang('pages/inbox/index', { words: title, none: empty('还没有消息') }),
  wang('pages/me/index', { words: '绿地北社区', none: empty('已登记'), stranger: '还没有登记' }),
  open('apply/find/index', { words: '可以这样说', none: empty('可以这样说') }),
  open('apply/service/index', { query: service, words: '什么人能办', none: noCode }),
  wang('apply/apply/index', { query: service, words: '交上去', none: noCode }),
  wang('mine/applications/index', { words: title, none: empty('还没有申请过') }),
  wang('mine/application/index', { query: returned, words: '补好再交', none: noId }),
  open('mine/join/index', { query: () => 'change=1', words: '彭城街道', none: empty('彭城街道') }),
  wang('mine/privacy/index', { words: '谁看过完整号码', none: empty('您还没有申请过') }),
  wang('apply/booking/index', { query: () => window('RS-001'), words: '先选一个时间', none: lost(window('XX-999')) }),
  wang('apply/helping/index', { query: service, words: '填对方的姓名和码', none: noCode }),
  wang('mine/booking/index', { query: booked, words: /要带/, none: noId }),
  wang('mine/card/index', { query: returned, words: /YL\d{6}-\d{6}/, none: noId }),
  wang('mine/helping/index', { words: '请人替我办一件事', none: empty('现在没有人替您办') }),
  open('apply/pace/index', { words: /从全部办结的 \d+ 件里数出来的/, none: empty('还没有办结的') }),
  open('coming/list/index', { words: '家庭微党课：示例一课', none: empty('全部') }),
  open('coming/activity/index', { query: by('v-sample-volunteer'), words: '楼道清洁志愿服务', none: noId }),
  wang('coming/mine/index', { words: '要去的', none: empty('您家还没有报过活动') }),
  wang('coming/tickets/index', { query: joined, words: /到门口给工作人员扫/, none: noId }),
  wang('coming/hours/index', { words: /还没有记下的时长/, none: empty('还没有记下的时长') }),
  open('coming/proof/index', { words: '证明上的编号', none: empty('证明上的编号') }),
  open('coming/centre/index', { ...hall, none: noId }),
  wang('meet/votes/index', { words: lift, none: empty('这里还没有表决') }),
  wang('meet/vote/index', { query: by('vt-sample-lift'), words: '自己重算一遍', none: noId }),
  open('voice/list/index', { words: '楼下垃圾桶夏天味道大（示例）', none: empty('提一件想解决的事') }),
  wang('voice/raise/index', {
    words: '在绿地北社区提一件事',
    none: empty('在宣武社区提一件事'),
    stranger: '先登记您住在哪个社区',
  }),
  open('voice/proposal/index', lamp),
  open('voice/ledger/index', { ...board, none: { query: 'community=yl%2Fpengcheng%2Fxuanwu', words: '宣武社区' } }),
  wang('meet/meetings/index', { words: planned, none: empty('要开的') }),
  wang('meet/meeting/index', { query: by('g-sample-published'), words: '会议纪要', none: noId }),
]

const away = '还不认识您'
const [chen, yang, pan, yu, tian] = ['陈静', '杨慧', '潘文', '于岚', '田芳'].map((name) => of(name, away))
if (!chen || !yang || !pan || !yu || !tian) throw new Error('five of the staff')
/** A colleague's office, where nothing has happened yet; the street's admin, who edits nothing of the district's. */
const quiet = (words: Words): Other => ({ who: '沈玉', words })
const watching = (words: Words): Other => ({ who: '罗青', words })
const street = (words: Words): Other => ({ who: '何勇', words })
const desk = () => `office=${office}`

/** Every page of the staff. */
export const staffPages: PageRow[] = [
  chen('admin/queue/index', { words: title, none: quiet('都办完了') }),
  chen('admin/case/index', { query: returned, words: '缺本人页', none: noId }),
  yang('admin/late/index', { words: '在办', none: watching('没有在办的') }),
  chen('admin/behalf/index', { words: /再看 \d+ 项/, none: quiet('扫进度卡') }),
  chen('admin/card/index', { query: returned, words: /YL\d{6}-\d{6}/, none: noId }),
  chen('admin/window/index', { query: desk, words: '看最新的', none: quiet('今天没有人预约') }),
  yang('admin/audit/index', { words: '王秀英', none: watching('没有这样的流水') }),
  pan('admin/catalog/index', { words: '已确认 0 / 145', none: street('已确认 0 / 145') }),
  pan('admin/edit/index', { query: service, words: title, none: noCode }),
  yu('admin/staff/index', { words: '曹华', none: street('加一个人') }),
  yu('admin/holidays/index', { words: '2026 年', none: street('未录入') }),
  chen('admin/sign-in/index', { words: '没有在浏览器里登录', none: quiet('没有在浏览器里登录') }),
  pan('admin/sheets/index', { words: '还没有导入过', none: street('您没有这个岗位') }),
  chen('admin/activities/index', { words: '家庭微党课：示例一课', none: quiet('办一个新活动') }),
  chen('admin/activity/index', { query: joined, words: '家庭微党课：示例一课', none: noId }),
  chen('admin/votes/index', { words: lift, none: quiet('这里还没有表决') }),
  chen('admin/vote/index', { query: by('vt-sample-square'), words: '参加的人数（示例）', none: noId }),
  chen('admin/proposals/index', { words: '示例', none: quiet('没有未了结的提案') }),
  chen('admin/proposal/index', lamp),
  yang('admin/ledger/index', { query: desk, words: /实时/, none: quiet('您的岗位看不到这里的数') }),
  chen('admin/meetings/index', { words: planned, none: quiet('这里还没有开过会') }),
  chen('admin/meeting/index', { query: by('g-sample-published'), words: /点名：到会/, none: noId }),
  tian('admin/centre/index', { ...hall, none: { query: 'id=nobody', words: '今天到访' } }),
  chen('admin/door/index', { query: joined, words: '家庭微党课：示例一课', none: noId }),
  chen('admin/confirm/index', {
    query: ({ asked }) => `code=${asked}`,
    words: '电脑屏幕上的数字',
    none: { query: '', words: '这个码不认得' },
    stranger: '请先登记',
  }),
]

export const allPages: PageRow[] = [...residentPages, ...staffPages]
