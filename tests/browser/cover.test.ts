import type { Browser } from 'playwright-core'
import { checkIn } from '../../types/check-in'
import { deskSize, keepPicture, openBrowser, openDesk, overflow, phoneSize } from '../support/browser'
import { byTicket, codeOf, soon } from '../support/check-ins'
import { type Cloud, startCloud } from '../support/cloud'
import { openResident } from '../support/resident'

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

it('gives an activity a cover and a paper, which residents see and open', async () => {
  const { page, faults } = await openDesk(browser, { name: '陈静', url: cloud.url, viewport: deskSize })
  await page.goto(`${cloud.url}/admin/activity`)
  await page.getByLabel('名称').fill('家庭微党课：有封面的一课')
  const cover = await page.screenshot({ clip: { x: 0, y: 0, width: 640, height: 320 } })
  const choose = async (name: string, mimeType: string, buffer: Buffer) => {
    const chosen = page.waitForEvent('filechooser')
    await page.getByLabel('上传封面或资料').click()
    await (await chosen).setFiles({ name, mimeType, buffer })
    await page.getByText(name).first().waitFor()
  }
  await choose('封面.png', 'image/png', cover)
  await choose('讲义.pdf', 'application/pdf', Buffer.from('%PDF-1.4 示例'))
  await page.getByLabel('谁来办').fill('王秀英家')
  await page.getByLabel('在哪里').fill('党群活动室')
  await page.getByText('封面和资料').scrollIntoViewIfNeeded()
  await keepPicture(page, '140-cover-1280')
  await page.getByText('存成草稿').click()
  await page.getByText('发布', { exact: true }).click()
  await page.getByText('停止报名').waitFor()
  const id = new URL(page.url()).searchParams.get('id')
  const liu = await openResident(browser, cloud.url, { as: '刘志强', page: `coming/activity/index?id=${id}` })
  await liu.shown.locator('.activity-cover').waitFor()
  await liu.shown.getByText('讲义.pdf').waitFor()
  await keepPicture(liu.page, '141-cover-375')
  expect([await liu.wider(), liu.refused, liu.faults, faults]).toEqual([0, [], [], []])
})

it('shows how many came to what is over, and gives a list away only with a reason', async () => {
  const [it, chen] = [await soon(cloud), await cloud.as('陈静')]
  await chen.must(checkIn, { id: it.id, session: 's1', ...byTicket(codeOf(cloud, it, 'p1')) })
  const { page, faults } = await openDesk(browser, { name: '陈静', url: cloud.url, viewport: deskSize })
  await page.goto(`${cloud.url}/admin/activity?id=${it.id}`)
  await page.getByRole('button', { name: '导出名单' }).click()
  await page.getByLabel('导出来做什么').fill('门口核对')
  await page.getByRole('radio', { name: '要全名（门口核对用）' }).click()
  await keepPicture(page, '142-export-roster-1280')
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 Excel' }).click()
  expect((await coming).suggestedFilename()).toMatch(/^活动名单-.*\.xlsx$/)
  await cloud.pass(3 * 3_600_000)
  await page.goto(`${cloud.url}/admin/activities?view=turnout`)
  await page.getByText(/^到场率 \d+%$/).waitFor()
  await page.getByText('报上 2 人次，到 1，没来 1').first().waitFor()
  await keepPicture(page, '143-turnout-1280')
  await page.setViewportSize(phoneSize)
  await keepPicture(page, '144-turnout-375')
  expect([await overflow(page), faults]).toEqual([0, []])
})
