import type { Browser, Page } from 'playwright-core'
import { keepPicture, openBrowser, openDesk, openWindow, overflow, phoneSize } from '../support/browser'
import { codeOf, served, soon } from '../support/check-ins'
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

const says = (page: Page, word: string) => page.locator('.verdict-word', { hasText: word }).waitFor()
const minute = 60_000

it('takes down who comes and goes at the door, by ticket and by name, and until the end who forgot', async () => {
  const it = await soon(cloud, { hours: true, title: '示例：楼道清洁' })
  const { page } = await openDesk(browser, { name: '陈静', url: cloud.url, viewport: phoneSize })
  await page.goto(`${cloud.url}/admin/door?id=${it.id}&session=s1`)
  await cloud.pass(31 * minute)
  await page.getByLabel('刘志强 签到').click()
  await says(page, '签到成功')
  await page.getByText('到了 1 人，还差 1 人').waitFor()
  const field = page.getByLabel('用扫码枪对准票上的码')
  await field.fill(codeOf(cloud, it, 'p2'))
  await field.press('Enter')
  await page.getByText('到了 2 人，还差 0 人').waitFor()
  await page.getByRole('radio', { name: '离开签退' }).click()
  await says(page, '走的人，请扫票')
  await cloud.pass(45 * minute)
  await field.fill(codeOf(cloud, it, 'p2'))
  await field.press('Enter')
  await says(page, '签退成功')
  await page.getByText('签退了 1 人，一共 45 分钟').waitFor()
  await keepPicture(page, '130-door-out-375')
  expect(await overflow(page)).toBe(0)
  await cloud.pass(60 * minute)
  await page.goto(`${cloud.url}/admin/door?id=${it.id}&session=s1`)
  await page.getByRole('button', { name: '没签退的 1 人都算到结束' }).click()
  await page.getByText('确定', { exact: true }).click()
  await page.getByText('签退了 2 人，一共 134 分钟').waitFor()
})

it('shows a family its hours, makes a certificate, and lets anybody with the code check and print it', async () => {
  await served(cloud, { title: '示例：爱心义剪' })
  const liu = await openResident(browser, cloud.url, { as: '刘志强', page: 'coming/hours/index' })
  await liu.shown
    .getByText(/^刘志强 · .*小时/)
    .first()
    .waitFor()
  await keepPicture(liu.page, '131-hours-375')
  await liu.shown.getByText('给刘志强开时长证明').click()
  await liu.shown.getByText('志愿服务时长证明').waitFor()
  await keepPicture(liu.page, '132-proof-375')
  expect(await liu.wider()).toBe(0)
  const code = (await liu.shown.locator('.proof-digits').textContent()) ?? ''
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  const { page } = await openWindow(browser, `${cloud.url}/admin/certificate`)
  await page.locator('input').first().fill('0000-0000-00ZZ')
  await page.getByText('没有这个编号的证明').waitFor()
  await page.locator('input').first().fill(code.toLowerCase())
  await page.getByText(/^刘志强参加以下服务 2 次，时长共 2 小时 59 分。/).waitFor()
  await page.setViewportSize({ width: 1280, height: 800 })
  await keepPicture(page, '133-certificate-1280')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.no-print').isVisible()).toBe(false)
  await keepPicture(page, '134-certificate-print')
  expect([liu.faults, liu.refused]).toEqual([[], []])
})
