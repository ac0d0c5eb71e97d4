import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../../config/tasks/install.mjs'
import type { Service } from '../../../types/catalog'
import { helpCode } from '../../../types/helping'
import { windowOffice } from '../../support/booked'
import { fill } from '../../support/papers'
import { type Acts, type At, taps } from './acts'
import { newHere } from './routes'

const services: Service[] = JSON.parse(
  readFileSync(path.join(root, 'cloudfunctions/catalog/data/services/mz.json'), 'utf8'),
)
const allowance = services.find(({ code }) => code === 'MZ-001') as Service
const sample = fill(allowance.fields)
const title = '高龄津贴（尊老金）发放'

/** The whole form of the allowance, by its kinds of question. */
export const answers = async ({ page }: Pick<At, 'page'>): Promise<void> => {
  for (const { key, kind, options } of allowance.fields) {
    const id = `field-${key}`
    if (kind === 'yesNo') await page.tap('是', id)
    else if (kind === 'choice') await page.tap(options?.[0] ?? '', id)
    else if (kind === 'date') await page.pick(id, String(sample[key]))
    else await page.type(id, String(sample[key]))
  }
}
export const photo = async ({ page }: At, no: number): Promise<void> => {
  await page.tap('拍照或选文件', `material-${no}`)
  await page.says('再加一张')
  await page.stopsSaying('正在传')
}
const applies = async (at: At): Promise<void> => {
  await answers(at)
  for (const { no } of allowance.materials.filter(({ required }) => required)) await photo(at, no)
  await at.page.tap('交上去')
}

export const residentActs: Acts = {
  'pages/home/index': { follows: taps('请补第 2 项'), to: 'mine/application/index', says: '补好再交' },
  'pages/services/index': { follows: taps('养老', title), to: 'apply/service/index', says: '什么人能办' },
  'pages/inbox/index': { does: async () => undefined, calls: 'members.readNotices', into: 'notices' },
  'pages/me/index': { follows: taps('我的申请'), to: 'mine/applications/index', says: title },
  'apply/find/index': {
    follows: async (at) => {
      await at.page.fill(0, '八十岁')
      await taps(title)(at)
    },
    ...{ to: 'apply/service/index', says: '什么人能办' },
  },
  'apply/service/index': { follows: taps('我要申请'), to: 'apply/apply/index', says: '交上去' },
  'apply/apply/index': {
    ...{ who: '张敏', does: applies },
    ...{ calls: 'applications.submit', into: 'applications', says: /YL\d{6}-\d{6}/ },
  },
  'mine/applications/index': { follows: taps(title), to: 'mine/application/index', says: '编号' },
  'mine/application/index': {
    does: async (at) => {
      await photo(at, 2)
      await at.page.tap('补好再交')
    },
    ...{ calls: 'applications.resubmit', into: 'applications', says: '办理中' },
  },
  'mine/join/index': {
    ...{ who: newHere, does: taps('黄山街道', '绿地北社区', '换到这个社区') },
    ...{ calls: 'members.move', into: 'members' },
  },
  'mine/privacy/index': {
    ...{ who: newHere, stands: '保存了什么', does: taps('显示报到码') },
    ...{ calls: 'members.showCode', into: 'members' },
  },
  'apply/booking/index': {
    ...{ who: '张敏', query: () => `code=MZ-001&office=${encodeURIComponent(windowOffice)}` },
    does: taps('周三', '10:00', '就约这个时间'),
    ...{ calls: 'applications.book', into: 'bookings' },
  },
  'apply/helping/index': {
    does: async (at) => {
      const { digits } = await (await at.called('张敏')).must(helpCode, {})
      await at.page.fill(0, '张敏', digits)
      await at.page.tap('对方同意了，去填写')
    },
    ...{ calls: 'applications.acceptHelp', into: 'consents' },
  },
  'mine/booking/index': { does: taps('取消预约'), calls: 'applications.cancelBooking', into: 'bookings' },
  'mine/card/index': { does: taps('卡丢了，换一张'), calls: 'applications.myCard', into: 'applications' },
  'mine/helping/index': { does: taps('给我一个码'), calls: 'applications.helpCode', into: 'consents' },
  'apply/pace/index': { follows: async () => undefined, to: 'apply/pace/index', says: '数出来的' },
  'coming/list/index': {
    follows: taps('楼道清洁志愿服务（示例）'),
    ...{ to: 'coming/activity/index', says: '先选谁去' },
  },
  'coming/activity/index': {
    does: taps('王秀英（82 岁）', '报名'),
    ...{ calls: 'activities.signUp', into: 'activities', says: '已报上' },
  },
  'coming/mine/index': { follows: taps('家庭微党课：示例一课'), to: 'coming/activity/index', says: '出示入场票' },
  'coming/tickets/index': {
    does: taps('票被别人拿走了，换一张'),
    ...{ calls: 'activities.renewTicket', into: 'activities' },
  },
  'coming/hours/index': { follows: taps('看看有什么活动'), to: 'coming/list/index', says: '全部' },
  'coming/proof/index': {
    follows: ({ page }) => page.fill(0, '234567892345'),
    ...{ to: 'coming/proof/index', says: '没有这个编号的证明' },
  },
  'coming/centre/index': {
    follows: taps('戏曲票友下午场（示例）'),
    ...{ to: 'coming/activity/index', says: '宣武邻里中心' },
  },
  'meet/votes/index': { follows: taps('小广场晚上几点停放音乐？（示例）'), to: 'meet/vote/index', says: '晚上九点' },
  'meet/vote/index': {
    query: () => 'id=vt-sample-square',
    stands: '晚上九点',
    does: taps('晚上九点', '投出去'),
    ...{ calls: 'votes.cast', into: 'voteUrns' },
  },
  'voice/list/index': { follows: taps('提一件想解决的事'), to: 'voice/raise/index', says: '在绿地北社区提一件事' },
  'voice/raise/index': {
    does: async (at) => {
      await at.page.fill(0, '三号楼的楼道灯坏了半个月')
      await taps('楼道和物业', '提出来')(at)
    },
    ...{ calls: 'proposals.raise', into: 'proposals' },
  },
  'voice/proposal/index': {
    does: taps('我也遇到了，一起提'),
    ...{ calls: 'proposals.join', into: 'proposals' },
  },
  'voice/ledger/index': { follows: taps('看全部'), to: 'voice/proposal/index', says: '谁提的' },
  'meet/meetings/index': {
    follows: taps('示例：电动车充电桩装在哪里'),
    ...{ to: 'meet/meeting/index', says: '议程' },
  },
  'meet/meeting/index': { follows: async () => undefined, to: 'meet/meeting/index', says: '会议纪要' },
}
