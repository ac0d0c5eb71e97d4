import type { Browser, Locator } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { openResident, type Resident } from '../support/resident'
import { inside } from './support/phone'

jest.setTimeout(180_000)

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

/** The card that WeChat would put into a chat from the page that is open. */
const cardOf = async ({ page }: Resident): Promise<Locator> => {
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('button', { name: '发送给朋友' }).click()
  const card = page.locator('.phone-card')
  await card.waitFor()
  return card
}

it.each([
  ['voice/proposal/index?id=q-sample-lamp', '晚上从公交站走回来', '5 号楼到公交站的路灯不亮（示例），您怎么看？'],
  ['apply/service/index?code=MZ-001', '什么人能办', '高龄津贴（尊老金）发放：要什么材料、去哪里办'],
  ['coming/activity/index?id=v-sample-volunteer', '示例：', '楼道清洁志愿服务（示例）'],
])('sends %s into a chat with a picture of its own', async (address, word, title) => {
  const wang = await openResident(browser, cloud.url, { page: address })
  await wang.shown.getByText(word).first().waitFor()
  const card = await cardOf(wang)
  await card.getByText(title).waitFor()
  const picture = card.locator('img')
  await picture.waitFor()
  expect(await picture.evaluate((it: HTMLImageElement) => it.decode().then(() => it.naturalWidth))).toBe(500)
  expect(wang.refused).toEqual([])
  await wang.page.context().close()
})

it('shows what was seen last when the network is gone, says so, and asks again when it is back', async () => {
  const wang = await openResident(browser, cloud.url)
  await wang.shown.getByText('社区活动').first().waitFor()
  await cloud.faults([{ action: 'call', function: 'members', call: 'members.home', kind: 'timeout' }])
  await inside(wang.page, `setNetwork('none')`)
  await wang.shown.getByText(/^现在没有网络，下面是今天 \d\d:\d\d的内容$/).waitFor()
  await inside(wang.page, `setNetwork('wifi')`)
  await wang.shown.getByText(/^现在没有网络/).waitFor({ state: 'detached' })
  await wang.open()
  await wang.shown.getByText('社区活动').first().waitFor()
  await wang.shown.getByText(/（下面是今天 \d\d:\d\d的内容）$/).waitFor({ timeout: 60_000 })
  await cloud.faults([])
  await wang.page.context().close()
})

it('offers a new edition once it is ready, and never pops up in 长辈版', async () => {
  const wang = await openResident(browser, cloud.url)
  await wang.shown.getByText('社区活动').first().waitFor()
  await inside(wang.page, 'newEdition()')
  await wang.page.getByText('有新版本了').waitFor()
  await wang.page.getByText('再想想').click()
  await wang.shown.getByText('长辈版').first().click()
  await inside(wang.page, 'newEdition()')
  await wang.page.waitForTimeout(500)
  expect(await wang.page.getByText('有新版本了').count()).toBe(0)
  await wang.page.context().close()
})

it('says of a code that is none what it may have been, and where to go on', async () => {
  const wang = await openResident(browser, cloud.url, { page: 'mine/card/index?q=YLK-cut-off' })
  await wang.shown.getByText('这个码打不开').waitFor()
  await wang.shown.getByText('我的申请', { exact: true }).click()
  await wang.page.locator('.phone-webview[data-route="mine/applications/index"]').waitFor()
  await wang.page.context().close()
})

it("opens WeChat's own privacy guide beside what was agreed to", async () => {
  const wang = await openResident(browser, cloud.url, { page: 'mine/privacy/index' })
  await wang.shown.getByText('微信里的隐私保护指引').click()
  await wang.page.getByRole('heading', { name: /小程序用户隐私保护指引$/ }).waitFor()
  await wang.page.context().close()
})
