import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { root } from '../../config/tasks/install.mjs'
import { pagesIn } from '../../localcloud/phone/addresses'
import { submit } from '../../types/applying'
import { show } from '../../types/catalog'
import { claim, sendBack } from '../../types/reviewing'
import { signUp } from '../../types/signing-up'
import { plainly, published } from '../support/activities'
import { bookedBy, windowOffice } from '../support/booked'
import { keepPicture, openBrowser } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { fill, gather } from '../support/papers'
import { openResident, type Resident } from '../support/resident'

jest.setTimeout(180_000)

let cloud: Cloud
let browser: Browser
let returned = ''
let booked = ''
let joined = ''

/** Every residents' page, with what it needs to be shown, and a word that stands on it when it is there. */
const screens: [page: string, query: () => string, word: string | RegExp][] = [
  ['pages/home/index', () => '', /请补第 2 项/],
  ['pages/services/index', () => '', '养老'],
  ['pages/inbox/index', () => '', '高龄津贴（尊老金）发放'],
  ['pages/me/index', () => '', '打开长辈版：字大、按钮大'],
  ['apply/find/index', () => '', '可以这样说'],
  ['apply/service/index', () => 'code=MZ-001', '什么人能办'],
  ['apply/apply/index', () => 'code=MZ-001', '交上去'],
  ['mine/applications/index', () => '', '高龄津贴（尊老金）发放'],
  ['mine/application/index', () => `id=${returned}`, '补好再交'],
  ['mine/join/index', () => 'change=1', '彭城街道'],
  ['mine/privacy/index', () => '', '谁看过完整号码'],
  ['apply/booking/index', () => `code=RS-001&office=${encodeURIComponent(windowOffice)}`, '先选一个时间'],
  ['apply/helping/index', () => 'code=MZ-001', '填对方的姓名和码'],
  ['mine/booking/index', () => `id=${booked}`, /^要带/],
  ['mine/card/index', () => `id=${returned}`, /YL\d{6}-\d{6}/],
  ['mine/helping/index', () => '', '请人替我办一件事'],
  ['apply/pace/index', () => '', /从全部办结的 \d+ 件里数出来的/],
  ['coming/list/index', () => '', '我家报过的活动'],
  ['coming/activity/index', () => 'id=v-sample-volunteer', '楼道清洁志愿服务'],
  ['coming/mine/index', () => '', '要去的'],
  ['coming/tickets/index', () => `id=${joined}`, /到门口给工作人员扫/],
  ['coming/hours/index', () => '', /还没有记下的时长/],
  ['coming/proof/index', () => '', '证明上的编号'],
  ['coming/centre/index', () => 'id=xuanwu-centre', '宣武邻里中心'],
  ['meet/votes/index', () => '', '小广场晚上几点停放音乐？（示例）'],
  ['meet/vote/index', () => 'id=vt-sample-lift', '自己重算一遍'],
  ['voice/list/index', () => '', '提一件想解决的事'],
  ['voice/raise/index', () => '', '在绿地北社区提一件事'],
  ['voice/proposal/index', () => 'id=q-sample-lamp', '5 号楼到公交站的路灯不亮（示例）'],
  ['voice/ledger/index', () => `community=${encodeURIComponent(windowOffice)}`, '社区监控设备更换（示例）'],
  ['meet/meetings/index', () => '', '示例：电动车充电桩装在哪里'],
  ['meet/meeting/index', () => 'id=g-sample-published', '会议纪要'],
]

/** 王秀英 applies and 陈静 sends it back, so that pages have something to show. */
const sentBack = async (): Promise<string> => {
  const [wang, chen] = [await cloud.as('王秀英'), await cloud.as('陈静')]
  const { service } = await wang.must(show, { code: 'MZ-001' })
  const files = await gather(wang, service)
  const { id } = await wang.must(submit, { code: 'MZ-001', kind: 'apply', form: fill(service.fields), files })
  const { rev } = await chen.must(claim, { id, rev: 1 })
  await chen.must(sendBack, { id, rev, marks: [{ kind: 'material', no: 2, why: '缺本人页' }] })
  await cloud.tick('applications', 'handOn')
  return id
}

const shows = async (who: Resident, word: string | RegExp, name: string): Promise<void> => {
  await who.shown.getByText(word).first().waitFor()
  await who.page.waitForTimeout(300)
  await keepPicture(who.page, name)
  expect([name, await who.wider()]).toEqual([name, 0])
}

beforeAll(async () => {
  cloud = await startCloud()
  browser = await openBrowser()
  await cloud.tick('applications', 'keepDays')
  returned = await sentBack()
  const wang = await cloud.as('王秀英')
  booked = (await bookedBy(wang, 'MZ-001')).id
  joined = await published(cloud)
  await wang.must(signUp, { id: joined, people: ['p1'], ...plainly })
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

it("knows every residents' page of the program", () => {
  const app = JSON.parse(readFileSync(path.join(root, 'dist/weapp/app.json'), 'utf8'))
  const residents = pagesIn(app).filter((page) => !page.startsWith('admin/'))
  expect(screens.map(([page]) => page).sort()).toEqual(residents.sort())
})

it.each([
  ['375', false],
  ['320', true],
])('shows each at %s wide: nothing wider than the screen, nothing refused or complained of', async (width, small) => {
  const wang = await openResident(browser, cloud.url, { small })
  for (const [page, query, word] of screens) {
    await wang.open(`${page}?${query()}`)
    await shows(wang, word, `screen-${page.replace(/\/index$/, '').replace('/', '-')}-${width}`)
  }
  expect(wang.refused).toEqual([])
  expect(wang.faults).toEqual([])
  await wang.page.context().close()
})

it('shows home in 长辈版 on the smallest screen as well', async () => {
  const wang = await openResident(browser, cloud.url, { small: true })
  await wang.shown.getByText('长辈版').first().click()
  await shows(wang, /请补第 2 项/, 'screen-elder-320')
})
