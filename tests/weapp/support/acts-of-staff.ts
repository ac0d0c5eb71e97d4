import { submit } from '../../../types/applying'
import { show } from '../../../types/catalog'
import { askSignIn } from '../../../types/sign-in'
import { fill, gather } from '../../support/papers'
import { browserAt, must, signedIn } from '../../support/sign-in'
import { type Acts, type At, taps } from './acts'
import { answers, photo } from './acts-of-residents'

const title = '高龄津贴（尊老金）发放'

/** Somebody has handed in another case, which nobody has taken yet. */
const fresh = async ({ called }: Pick<At, 'called'>): Promise<string> => {
  const zhang = await called('张敏')
  const { service } = await zhang.must(show, { code: 'MZ-001' })
  const files = await gather(zhang, service)
  const { id } = await zhang.must(submit, { code: 'MZ-001', kind: 'apply', form: fill(service.fields), files })
  return `id=${id}`
}

const registers = async (at: At): Promise<void> => {
  const { page } = at
  await page.fill(0, '八十岁')
  await taps(title)(at)
  await page.says('看过身份证原件，人证相符')
  await page.type('field-name', '赵桂兰')
  await page.type('field-idTail', '0021')
  await page.tap('看过身份证原件，人证相符')
  await answers(at)
  for (const no of [1, 2, 3]) await photo(at, no)
  await page.tap('登记并交上')
}

export const staffActs: Acts = {
  'admin/queue/index': { follows: taps(title), to: 'admin/case/index', says: '材料' },
  'admin/case/index': {
    ...{ query: fresh, stands: '受理', does: taps('受理') },
    ...{ calls: 'applications.claim', into: 'applications' },
  },
  'admin/late/index': { follows: taps('在办'), to: 'admin/late/index', says: title },
  'admin/behalf/index': { does: registers, calls: 'applications.submitAtDesk', into: 'applications', says: '登记好了' },
  'admin/card/index': { does: taps('做一张卡'), calls: 'applications.card', into: 'applications' },
  'admin/window/index': {
    who: '杨慧',
    does: async (at) => {
      await taps('窗口时间')(at)
      await at.page.says('为什么改')
      await at.page.type('field-where', '便民服务大厅二楼')
      await at.page.type('field-why', '搬到二楼了')
      await taps('存下来')(at)
    },
    ...{ calls: 'applications.setWindow', into: 'windows' },
  },
  'admin/audit/index': {
    ...{ who: '石岩', stands: '核对流水', follows: taps('核对流水') },
    ...{ to: 'admin/audit/index', says: '核对完了' },
  },
  'admin/catalog/index': {
    does: taps('店招标牌设置备案', '确认无误'),
    ...{ calls: 'catalog.confirm', into: 'services', says: '已确认' },
  },
  'admin/edit/index': {
    does: async (at) => {
      await at.page.type('field-plain', '家里老人满80岁，每月领高龄津贴')
      await taps('改动')(at)
      await at.page.says('为什么改')
      await at.page.type('field-why', '写得更明白')
      await taps('存')(at)
    },
    ...{ calls: 'catalog.edit', into: 'services', says: '存好了' },
  },
  'admin/staff/index': {
    does: async (at) => {
      await taps('袁媛（示例）', '再给一个岗位')(at)
      await at.page.says('什么岗位')
      await at.page.fill(-2, '审计员', '年底核对流水')
      await taps('提出，等确认')(at)
    },
    ...{ calls: 'members.grant', into: 'members' },
  },
  'admin/holidays/index': {
    does: async (at) => {
      await at.page.choose('2026-12-31')
      await at.page.fill(0, '岁末')
      await taps('加上放假')(at)
      await at.page.says('照什么改的')
      await at.page.type('field-why', '区里的通知')
      await taps('存 2026 年')(at)
    },
    ...{ calls: 'applications.setYear', into: 'calendar' },
  },
  'admin/sign-in/index': {
    query: async ({ cloud, called }) => {
      await signedIn(cloud, await called('陈静'))
      return ''
    },
    ...{ stands: 'Chrome', does: taps('结束') },
    ...{ calls: 'members.endSession', into: 'signIns' },
  },
  'admin/sheets/index': { follows: taps('导出全部服务'), to: 'admin/sheets/index', says: '导出了 145 项' },
  'admin/activities/index': { follows: taps('办一个新活动'), to: 'admin/activity/index', says: '办什么' },
  'admin/activity/index': {
    does: async (at) => {
      await at.page.fill(1, '吴奶奶 80')
      await taps('已当面确认条件，报 1 人')(at)
    },
    ...{ calls: 'activities.signUpAtDesk', into: 'activities', says: '吴奶奶' },
  },
  'admin/votes/index': { follows: taps('写一个新表决'), to: 'admin/vote/index', says: '问' },
  'admin/vote/index': {
    does: async (at) => {
      await taps('录纸质票')(at)
      await taps('晚上九点', '录第一遍')(at)
    },
    ...{ calls: 'votes.enterPaper', into: 'voteUrns' },
  },
  'admin/proposals/index': {
    follows: taps('替到窗口来的人提'),
    ...{ to: 'admin/proposal/index', says: '本人姓名' },
  },
  'admin/proposal/index': {
    does: async (at) => {
      await at.page.fill(0, '归市政所管，已经报修了')
      await at.page.tap('回答')
    },
    ...{ calls: 'proposals.answer', into: 'proposals', says: '归市政所管' },
  },
  'admin/ledger/index': { follows: taps('没有了结'), to: 'admin/ledger/index', says: '路灯不亮' },
  'admin/meetings/index': { follows: taps('通知一次会议'), to: 'admin/meeting/index', says: '议程' },
  'admin/meeting/index': {
    query: () => 'id=g-sample-planned',
    stands: '点名',
    does: async (at) => {
      await at.page.type('field-name', '赵大爷')
      await taps('记到会')(at)
    },
    ...{ calls: 'meetings.run', into: 'meetings' },
  },
  'admin/centre/index': {
    does: async (at) => {
      await at.page.fill(0, '09:00', '10:00', '书法班')
      await taps('订下来')(at)
    },
    ...{ calls: 'centres.bookRoom', into: 'roomDays', says: '书法班' },
  },
  'admin/door/index': {
    does: taps('留 5 个座位给现场的人'),
    ...{ calls: 'activities.takeBlock', into: 'activities' },
  },
  'admin/confirm/index': {
    query: async ({ cloud }) => `code=${(await must(browserAt(cloud), askSignIn, {})).id}`,
    ...{ does: taps('确认登录'), calls: 'members.confirmSignIn', into: 'signInAsks' },
  },
}
