import type { Browser } from 'playwright-core'
import { proposal } from '../../types/raising'
import { raiseAtDesk } from '../../types/screening'
import { deskSize, keepPicture, openBrowser, openDesk, overflow, phoneSize } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { png } from '../support/papers'
import { home, proposalAt, written } from '../support/proposals/neighbours'
import { openResident, type Resident } from '../support/resident'

jest.setTimeout(240_000)
let cloud: Cloud
let browser: Browser
beforeAll(async () => {
  cloud = await startCloud()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

const clean = async (who: Resident) => {
  expect(await who.wider()).toBe(0)
  expect(who.refused).toEqual([])
  expect(who.faults).toEqual([])
  await who.page.context().close()
}
const tap = (who: Resident, name: string | RegExp) =>
  who.shown
    .getByRole('button', { name, exact: typeof name === 'string' })
    .last()
    .click()
const says = (who: Resident, name: string) => who.page.getByRole('button', { name, exact: true }).last().click()
const write = (who: Resident, label: string, words: string) => who.shown.getByLabel(label, { exact: true }).fill(words)

it('raises a matter in a minute, with a photo, after a look at what others raised', async () => {
  const liu = await openResident(browser, cloud.url, { as: '刘志强', page: 'pages/home/index' })
  await liu.shown.getByText('居民提案').click()
  await liu.shown.getByText('5 号楼到公交站的路灯不亮', { exact: false }).waitFor()
  await keepPicture(liu.page, '120-voices-375')
  await tap(liu, '提一件想解决的事')
  await write(liu, '想解决什么', '公交站那边路灯不亮')
  await liu.shown.getByText('附近已经有人提了差不多的').waitFor()
  await liu.shown.getByRole('radio', { name: '公共设施' }).click()
  await keepPicture(liu.page, '121-alike-375')
  await write(liu, '想解决什么', '幼儿园门口放学时过马路危险')
  await write(liu, '在哪里', '幼儿园门口')
  const chosen = liu.page.waitForEvent('filechooser')
  await liu.shown.getByRole('button', { name: /照片/ }).first().click()
  await liu.page.getByText('拍照，或从相册里选').click()
  await liu.page.getByText('从手机相册选择').click()
  await (await chosen).setFiles({ name: '相册里的.png', mimeType: 'image/png', buffer: png })
  await liu.shown.getByText(/^照片1\./).waitFor()
  await keepPicture(liu.page, '122-raise-375')
  await tap(liu, '提出来')
  await liu.shown.getByText('这是您提的', { exact: false }).waitFor()
  await keepPicture(liu.page, '123-raised-375')
  await clean(liu)
})

it('is joined, argued about and asked about by neighbours, each from a phone of their own', async () => {
  const id = await proposalAt(cloud, 'seconding', { title: '7 号楼的楼道灯坏了' })
  const sun = await openResident(browser, cloud.url, { as: '孙丽', page: `voice/proposal/index?id=${id}` })
  const zhang = await openResident(browser, cloud.url, { as: '张敏', page: `voice/proposal/index?id=${id}` })
  await sun.shown.getByRole('button', { name: '附议（0 / 3）' }).click()
  await sun.shown.getByText('您附议了', { exact: false }).waitFor()
  await sun.shown.getByRole('radio', { name: '赞成' }).click()
  await write(sun, '理由', '孩子晚上下楼怕黑')
  await tap(sun, '说出来')
  await sun.shown.getByText('赞成：孩子晚上下楼怕黑').waitFor()
  await tap(zhang, '我也遇到了，一起提')
  await zhang.shown.getByText('您和别人一起提的', { exact: false }).waitFor()
  await tap(zhang, '问工作人员一句')
  await write(zhang, '想问什么', '换灯的钱谁出？')
  await tap(zhang, '问出去')
  await zhang.shown.getByText('问：换灯的钱谁出？', { exact: false }).waitFor()
  await zhang.shown.getByText('大家的理由', { exact: false }).scrollIntoViewIfNeeded()
  await keepPicture(zhang.page, '124-argued-375')
  await (await openedAt(zhang, `voice/proposal/index?id=${id}`)).waitFor()
  await keepPicture(zhang.page, '125-proposal-375')
  await clean(sun)
  await clean(zhang)
})
const openedAt = async (who: Resident, page: string) => {
  await who.open(page)
  return who.shown.getByText('下一步：', { exact: false })
}

it('is taken back by the one who raised it when it is not done, and goes one level up', async () => {
  const id = await proposalAt(cloud, 'done', { title: '三单元的灯要换' })
  const wang = await openResident(browser, cloud.url, { as: '王秀英', page: `voice/proposal/index?id=${id}` })
  await wang.shown.getByText('办好了吗，您说了算').waitFor()
  await keepPicture(wang.page, '126-evaluate-375')
  await wang.shown.getByRole('radio', { name: '不满意' }).click()
  await write(wang, '哪里没有办好', '四楼还是不亮')
  await tap(wang, '没有办好，退回')
  await says(wang, '退回')
  await wang.shown.getByText('提出人退回过 1 次', { exact: false }).waitFor()
  await keepPicture(wang.page, '127-reopened-375')
  expect((await (await cloud.as('王秀英')).must(proposal, { id })).it).toMatchObject({ owes: { name: '黄山街道' } })
  await wang.open(`voice/ledger/index?community=${encodeURIComponent(home)}`)
  await wang.shown.getByText('社区监控设备更换（示例）').waitFor()
  await keepPicture(wang.page, '128-ledger-375')
  await clean(wang)
})

it('is raised at the desk under both names, and the card opens it on the phone of the one it is for', async () => {
  const { page, faults } = await openDesk(browser, { name: '陈静', url: cloud.url, viewport: deskSize })
  await page.getByRole('link', { name: '提案', exact: true }).click()
  await page.getByText('楼下垃圾桶夏天味道大', { exact: false }).waitFor()
  await keepPicture(page, '130-voices-1280')
  await page.getByText('替到窗口来的人提').click()
  await page.getByLabel('本人姓名', { exact: true }).fill('王秀英')
  await page.getByLabel('身份证后四位', { exact: true }).fill('0019')
  await page.getByLabel('想解决什么', { exact: true }).fill('单元门口的台阶太滑')
  await page.getByText('安全和消防').click()
  await keepPicture(page, '131-at-desk-1280')
  await page.getByText('已看过身份证，提出来并打卡').click()
  await page.getByText('提好了，把卡交给本人').waitFor()
  await keepPicture(page, '132-card-1280')
  const token = (await page.getByText(/^YLP[0-9A-Z]{26}$/).textContent()) ?? ''
  const wang = await openResident(browser, cloud.url, { as: '王秀英', page: `mine/card/index?card=${token}` })
  await tap(wang, '这是我提的，转到我的手机上')
  await wang.shown.getByText('这是您提的', { exact: false }).waitFor()
  await keepPicture(wang.page, '133-adopted-375')
  await clean(wang)
  expect(await overflow(page)).toBe(0)
  expect(faults).toEqual([])
})

it('is screened, taken up and done at the desk, on a phone as well', async () => {
  const { id } = await (await cloud.as('郭磊')).must(raiseAtDesk, {
    ...{ office: home, name: '吴奶奶', idTail: '0035', seen: true, ...written, title: '水井盖松了' },
  })
  const { page, faults } = await openDesk(browser, { name: '杨慧', url: cloud.url, viewport: deskSize })
  await page.goto(`${cloud.url}/admin/proposal?id=${id}`)
  await page.getByText('受理以后征集附议，要 3 人。').waitFor()
  await keepPicture(page, '134-screen-1280')
  await page.getByRole('button', { name: '受理', exact: true }).click()
  await page.getByText('征集附议。下一步', { exact: false }).waitFor()
  const decided = await proposalAt(cloud, 'decided', { title: '单元门锁坏了' })
  await page.setViewportSize(phoneSize)
  await page.goto(`${cloud.url}/admin/proposal?id=${decided}`)
  await page.getByLabel('打算怎么办（大家看得到）').fill('请锁匠来换')
  await page.getByRole('button', { name: '我来落实' }).click()
  await page.getByLabel('办到哪一步了（大家看得到）').fill('换好了，钥匙发下去了')
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /照片/ }).first().click()
  await (await chosen).setFiles({ name: '做完.png', mimeType: 'image/png', buffer: png })
  await page.getByText('做完.png').waitFor()
  await keepPicture(page, '135-report-375')
  await page.getByRole('button', { name: '做完了，报完成' }).click()
  await page.getByText('做完了，等提出人确认。', { exact: false }).waitFor()
  expect(await overflow(page)).toBe(0)
  expect(faults).toEqual([])
})

it('is counted for those above, and every figure opens its records', async () => {
  const { page, faults } = await openDesk(browser, { name: '于岚', url: cloud.url, viewport: deskSize })
  await page.goto(`${cloud.url}/admin/ledger`)
  await page.getByText('黄山街道').first().waitFor()
  await page
    .getByRole('button', { name: /^提出人退回过 \d+，看是哪些/ })
    .first()
    .click()
  await page.getByText('三单元的灯要换').waitFor()
  await page.getByText('三单元的灯要换').scrollIntoViewIfNeeded()
  await keepPicture(page, '136-figures-1280')
  await page.setViewportSize(phoneSize)
  await page.goto(`${cloud.url}/admin/ledger`)
  await page.getByText('黄山街道').first().waitFor()
  await keepPicture(page, '137-figures-375')
  expect(await overflow(page)).toBe(0)
  expect(faults).toEqual([])
})
