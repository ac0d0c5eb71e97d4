import { submit } from '../../types/applying'
import { show } from '../../types/catalog'
import { claim, sendBack } from '../../types/reviewing'
import { signUp } from '../../types/signing-up'
import { plainly, published } from './activities'
import { bookedBy, windowOffice } from './booked'
import type { Cloud } from './cloud'
import { fill, gather } from './papers'

/** What was done before the pages are looked at, by the ids of what came of it. */
export type Shown = { returned: string; booked: string; joined: string }
/** A page, its parameters, and a word that stands on it when it is there. */
export type Shot = { page: string; query: string; word: string | RegExp; by?: string }

const office = encodeURIComponent(windowOffice)

/** Every residents' page, as 王秀英 opens it. */
export const residentsPages = ({ returned, booked, joined }: Shown): Shot[] => [
  { page: 'pages/home/index', query: '', word: /请补第 2 项/ },
  { page: 'pages/services/index', query: '', word: '养老' },
  { page: 'pages/inbox/index', query: '', word: '高龄津贴（尊老金）发放' },
  { page: 'pages/me/index', query: '', word: /(打开|关掉)长辈版|长辈版已打开/ },
  { page: 'apply/find/index', query: '', word: '可以这样说' },
  { page: 'apply/service/index', query: 'code=MZ-001', word: '什么人能办' },
  { page: 'apply/apply/index', query: 'code=MZ-001', word: '交上去' },
  { page: 'mine/applications/index', query: '', word: '高龄津贴（尊老金）发放' },
  { page: 'mine/application/index', query: `id=${returned}`, word: '补好再交' },
  { page: 'mine/join/index', query: 'change=1', word: '彭城街道' },
  { page: 'mine/privacy/index', query: '', word: '谁看过完整号码' },
  { page: 'apply/booking/index', query: `code=RS-001&office=${office}`, word: '先选一个时间' },
  { page: 'apply/helping/index', query: 'code=MZ-001', word: '填对方的姓名和码' },
  { page: 'mine/booking/index', query: `id=${booked}`, word: /^要带/ },
  { page: 'mine/card/index', query: `id=${returned}`, word: /YL\d{6}-\d{6}/ },
  { page: 'mine/helping/index', query: '', word: '请人替我办一件事' },
  { page: 'apply/pace/index', query: '', word: /从全部办结的 \d+ 件里数出来的/ },
  { page: 'coming/list/index', query: '', word: '我家报过的活动' },
  { page: 'coming/activity/index', query: 'id=v-sample-volunteer', word: '楼道清洁志愿服务' },
  { page: 'coming/mine/index', query: '', word: '要去的' },
  { page: 'coming/tickets/index', query: `id=${joined}`, word: /到门口给工作人员扫/ },
  { page: 'coming/hours/index', query: '', word: /还没有记下的时长/ },
  { page: 'coming/proof/index', query: '', word: '证明上的编号' },
  { page: 'coming/centre/index', query: 'id=xuanwu-centre', word: '宣武邻里中心' },
  { page: 'meet/votes/index', query: '', word: '小广场晚上几点停放音乐？（示例）' },
  { page: 'meet/vote/index', query: 'id=vt-sample-lift', word: '自己重算一遍' },
  { page: 'voice/list/index', query: '', word: '提一件想解决的事' },
  { page: 'voice/raise/index', query: '', word: '在绿地北社区提一件事' },
  { page: 'voice/proposal/index', query: 'id=q-sample-lamp', word: '5 号楼到公交站的路灯不亮（示例）' },
  { page: 'voice/ledger/index', query: `community=${office}`, word: '社区监控设备更换（示例）' },
  { page: 'meet/meetings/index', query: '', word: '示例：电动车充电桩装在哪里' },
  { page: 'meet/meeting/index', query: 'id=g-sample-published', word: '会议纪要' },
]

/** Every staff page of the browser, as 杨慧 opens it, who holds every role of 绿地北社区, or as `by` does. */
export const staffPages = ({ returned, joined }: Shown): Shot[] => [
  { page: '/admin', query: 'filter=all', word: /王秀英/ },
  { page: '/admin/case', query: `id=${returned}`, word: /高龄津贴/ },
  { page: '/admin/late', query: '', word: '再数一次' },
  { page: '/admin/behalf', query: '', word: /CG-001/ },
  { page: '/admin/card', query: `id=${returned}`, word: /YL\d{6}-\d{6}/ },
  { page: '/admin/window', query: '', word: /人约了/ },
  { page: '/admin/audit', query: '', word: '退回补正' },
  { page: '/admin/catalog', query: '', word: '高龄津贴（尊老金）发放' },
  { page: '/admin/edit', query: 'code=MZ-001', word: /居民看到|改动/, by: '潘文' },
  { page: '/admin/staff', query: '', word: /陈静/ },
  { page: '/admin/holidays', query: '', word: /2026/ },
  { page: '/admin/sheets', query: '', word: '目录导入导出', by: '潘文' },
  { page: '/admin/activities', query: '', word: /楼道清洁志愿服务/ },
  { page: '/admin/activity', query: `id=${joined}`, word: /报名/ },
  { page: '/admin/votes', query: '', word: /更换电梯/ },
  { page: '/admin/vote', query: 'id=vt-sample-lift', word: /电梯/ },
  { page: '/admin/proposals', query: '', word: /路灯/ },
  { page: '/admin/proposal', query: 'id=q-sample-lamp', word: /路灯/ },
  { page: '/admin/ledger', query: '', word: /没有了结/ },
  { page: '/admin/meetings', query: '', word: /充电桩/ },
  { page: '/admin/meeting', query: 'id=g-sample-published', word: /路灯/ },
  { page: '/admin/centre', query: 'id=xuanwu-centre', word: '贴在墙上的码', by: '田芳' },
  { page: '/admin/door', query: `id=${joined}&session=s1`, word: /还差 1 人/ },
  { page: '/admin/kiosk', query: 'id=xuanwu-centre', word: /宣武邻里中心/, by: '田芳' },
  { page: '/admin/certificate', query: '', word: /编号/ },
  { page: '/admin/sign-in', query: '', word: /陈静/ },
]

/** 王秀英 applies and 陈静 sends it back, so that pages have something to show. */
const sentBack = async (cloud: Cloud): Promise<string> => {
  const [wang, chen] = [await cloud.as('王秀英'), await cloud.as('陈静')]
  const { service } = await wang.must(show, { code: 'MZ-001' })
  const files = await gather(wang, service)
  const { id } = await wang.must(submit, { code: 'MZ-001', kind: 'apply', form: fill(service.fields), files })
  const { rev } = await chen.must(claim, { id, rev: 1 })
  await chen.must(sendBack, { id, rev, marks: [{ kind: 'material', no: 2, why: '缺本人页' }] })
  await cloud.tick('applications', 'handOn')
  return id
}

/** Something sent back, something booked, and a family that has signed up. */
export const prepare = async (cloud: Cloud): Promise<Shown> => {
  await cloud.tick('applications', 'keepDays')
  const returned = await sentBack(cloud)
  const wang = await cloud.as('王秀英')
  const booked = (await bookedBy(wang, 'MZ-001')).id
  const joined = await published(cloud)
  await wang.must(signUp, { id: joined, people: ['p1'], ...plainly })
  return { returned, booked, joined }
}
