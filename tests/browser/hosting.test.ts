import type { Browser } from 'playwright-core'
import { signUp } from '../../types/signing-up'
import { plainly, published } from '../support/activities'
import { deskSize, keepPicture, openBrowser, openDesk, overflow, phoneSize } from '../support/browser'
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

it('writes an activity, publishes it, signs somebody up at the desk and prints the list', async () => {
  const { page, faults } = await openDesk(browser, { name: '陈静', url: cloud.url, viewport: deskSize })
  await page.getByRole('link', { name: '活动', exact: true }).click()
  await page.getByText('家庭微党课：我家的入党故事', { exact: false }).waitFor()
  await keepPicture(page, '80-hosted-1280')
  await page.getByText('办一个新活动').click()
  await page.getByText('存成草稿').waitFor()
  await page.getByText('存成草稿').click()
  await page.getByText(/还有 \d+ 处要改/).waitFor()
  await page.getByLabel('名称').fill('家庭微党课：楼下的老井')
  await page.getByLabel('谁来办').fill('王秀英家')
  await page.getByLabel('在哪里').fill('党群活动室')
  await keepPicture(page, '81-writing-1280')
  await page.getByText('存成草稿').click()
  await page.getByText('发布', { exact: true }).click()
  await page.getByText('替到窗口来的人报名').waitFor()
  await page.getByLabel('一家人，一行一位').fill('吴奶奶 80\n吴爷爷 82')
  await page.getByText('已当面确认条件，报 2 人').click()
  await page.getByText('2 人：吴奶奶（80）、吴爷爷（82）').waitFor()
  await keepPicture(page, '82-roster-1280')
  expect(await overflow(page)).toBe(0)
  await page.emulateMedia({ media: 'print' })
  await keepPicture(page, '83-roster-print')
  expect(faults).toEqual([])
})

it('is done on a phone as well, and takes a family off the list with a reason', async () => {
  const id = await published(cloud, { title: '家庭微党课：手机上办' })
  await (await cloud.as('刘志强')).must(signUp, { id, people: ['p1', 'p2'], ...plainly })
  const { page, faults } = await openDesk(browser, { name: '陈静', url: cloud.url, viewport: phoneSize })
  await page.getByRole('link', { name: '活动', exact: true }).click()
  await page.getByText('家庭微党课：手机上办').click()
  await page.getByText('2 人：刘志强', { exact: false }).waitFor()
  await keepPicture(page, '84-roster-375')
  await page.getByText('替这家取消').click()
  await page.getByLabel('为什么（会告诉他们）').fill('打电话说不来了')
  await keepPicture(page, '85-remove-375')
  await page.getByText('取消这一家').click()
  await page.getByText('已取消').waitFor()
  await page.getByText('修改', { exact: true }).click()
  await page.getByText('存下来').scrollIntoViewIfNeeded()
  await keepPicture(page, '86-edit-375')
  expect(await overflow(page)).toBe(0)
  expect(faults).toEqual([])
})
