import type { Browser } from 'playwright-core'
import { visit } from '../../types/centres'
import { deskSize, keepPicture, openBrowser, openDesk, overflow, phoneSize } from '../support/browser'
import { wallCode } from '../support/centres'
import { type Cloud, startCloud } from '../support/cloud'

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

it('confirms who scanned the code on the wall, books a room once and gives it back', async () => {
  const { page, faults } = await openDesk(browser, { name: '田芳', url: cloud.url, viewport: deskSize })
  await (await cloud.as('赵德明')).must(visit, { code: wallCode(cloud) })
  await page.getByRole('link', { name: '活动', exact: true }).click()
  await page.getByText('邻里中心：房间、到访、大屏').click()
  await page.getByText('看见了，记下').click()
  await page.getByText('今天到访 1 人（实时）').waitFor()
  await page.getByLabel('做什么用', { exact: true }).fill('太极拳')
  await page.getByText('订下来').click()
  await page.getByText('09:00–10:00 太极拳').waitFor()
  await page.getByLabel('做什么用', { exact: true }).fill('书法')
  await page.getByText('订下来').click()
  await page.getByText('这个时间已经有人订了').waitFor()
  await keepPicture(page, '120-centre-desk-1280')
  await page.getByText('退掉', { exact: true }).click()
  await page.getByText('退掉', { exact: true }).last().click()
  await page.locator('#app').getByText('09:00–10:00 太极拳').waitFor({ state: 'hidden' })
  expect(await overflow(page)).toBe(0)
  await page.emulateMedia({ media: 'print' })
  await keepPicture(page, '121-wall-code-print')
  expect(faults).toEqual([])
})

it('fits a phone, and says so to whom no centre belongs', async () => {
  const { page, faults } = await openDesk(browser, { name: '田芳', url: cloud.url, viewport: phoneSize })
  await page.goto(`${cloud.url}/admin/centre`)
  await page.getByText('打开大屏', { exact: false }).waitFor()
  await keepPicture(page, '122-centre-desk-375')
  expect(await overflow(page)).toBe(0)
  const other = await openDesk(browser, { name: '陈静', url: cloud.url, viewport: phoneSize })
  await other.page.goto(`${cloud.url}/admin/centre`)
  await other.page.getByText('您的岗位不管邻里中心').waitFor()
  expect([faults, other.faults]).toEqual([[], []])
})
