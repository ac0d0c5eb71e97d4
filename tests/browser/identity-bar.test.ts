import type { Browser } from 'playwright-core'
import { deskSize, newWindow, openBrowser } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { signedIn } from '../support/sign-in'

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

it('tells who is here after a sign-in by phone, and leaves the session alone', async () => {
  const { session } = await signedIn(cloud, await cloud.as('陈静'))
  const { page } = await newWindow(browser, deskSize)
  await page.goto(`${cloud.url}/admin`)
  await page.getByText('还没有选择身份').waitFor()
  await page.evaluate((token) => sessionStorage.setItem('cloud-session', token), session)
  await page.getByText('现在是：陈静（工作人员）').waitFor()
  await page.reload()
  await page.getByText('现在是：陈静（工作人员）').waitFor()
  expect(await page.evaluate(() => sessionStorage.getItem('cloud-session'))).toBe(session)
})
