import type { Browser } from 'playwright-core'
import { keepPicture, openBrowser } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { openResident } from '../support/resident'

jest.setTimeout(120_000)
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

it('takes the agreement back with a word on what that means, and asks for it with the next handing in', async () => {
  const wang = await openResident(browser, cloud.url, { page: 'mine/privacy/index' })
  await wang.shown.getByText('同意过什么').waitFor()
  const line = wang.shown.locator('.taken', { hasText: '个人信息保护说明' })
  await line.getByText('收回', { exact: true }).click()
  await wang.page.getByText('正在办的照常办完').waitFor()
  await wang.page.getByRole('button', { name: '收回', exact: true }).last().click()
  await wang.shown.getByText('现在没有同意个人信息保护说明').waitFor()
  await wang.shown.getByText('同意过什么').scrollIntoViewIfNeeded()
  await keepPicture(wang.page, '45-consents-375')
  await wang.open('apply/apply/index?code=MZ-001&kind=ask')
  await wang.shown.getByLabel('想问什么，或想办什么').first().fill('怎么领')
  await wang.shown.getByLabel('联系电话').fill('13800000000')
  await wang.shown.getByText('送出去').click()
  await wang.shown.getByText('同意，接着交').waitFor()
  await wang.page.waitForTimeout(300)
  await keepPicture(wang.page, '46-consents-sheet-375')
  expect(await wang.wider()).toBe(0)
  await wang.shown.getByText('同意，接着交').click()
  await wang.shown.getByText('已经送到了').waitFor()
  expect([...wang.refused, ...wang.faults]).toEqual([])
})
