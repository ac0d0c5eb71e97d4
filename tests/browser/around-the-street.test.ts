import type { Browser } from 'playwright-core'
import { mine } from '../../types/applying'
import { deskSize, keepPicture, openBrowser, openWindow, overflow } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'

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

const ask = async () => {
  const { page } = await openWindow(browser, `${cloud.url}/apply?code=MZ-001&kind=ask`)
  await page.getByLabel('想问什么，或想办什么').fill('要带户口簿吗')
  await page.getByLabel('联系电话').fill('13800000000')
  return page
}
const casesOf = async (name: string) => (await (await cloud.as(name)).must(mine, {})).items.length

it('hands a question in once when the reply is lost on the way', async () => {
  const page = await ask()
  await cloud.faults([{ action: 'call', nth: 1, kind: 'lost-reply' }])
  await page.getByText('送出去').click()
  await page
    .getByText(/YL\d{6}-\d{6}/)
    .first()
    .waitFor()
  expect(await casesOf('王秀英')).toBe(1)
})

it('hands it in once when the button is tapped twice in a hurry', async () => {
  const page = await ask()
  await page.getByText('送出去').dblclick()
  await page
    .getByText(/YL\d{6}-\d{6}/)
    .first()
    .waitFor()
  expect(await casesOf('王秀英')).toBe(2)
})

it('keeps what was typed when the page is closed half-way, and forgets it once it is handed in', async () => {
  const page = await ask()
  await page.waitForTimeout(600)
  await page.reload()
  await page.getByText('上次填到一半的内容还在').waitFor()
  expect(await page.getByLabel('想问什么，或想办什么').inputValue()).toBe('要带户口簿吗')
  // Numbers that identify a person never lie in the phone's storage.
  expect(await page.evaluate(() => JSON.stringify(localStorage) + JSON.stringify(sessionStorage))).not.toContain(
    '13800000000',
  )
  await page.getByLabel('联系电话').fill('13800000000')
  await page.getByText('送出去').click()
  await page
    .getByText(/YL\d{6}-\d{6}/)
    .first()
    .waitFor()
  await page.goto(`${cloud.url}/apply?code=MZ-001&kind=ask`)
  await page.getByLabel('想问什么，或想办什么').waitFor()
  expect(await page.getByLabel('想问什么，或想办什么').inputValue()).toBe('')
})

it('keeps what was typed and says what to do when the network is gone', async () => {
  const page = await ask()
  await page.context().setOffline(true)
  await page.getByText('送出去').click()
  await page.getByText('网络不通').first().waitFor()
  expect(await page.getByLabel('联系电话').inputValue()).toBe('13800000000')
  await page.context().setOffline(false)
  await page.getByText('送出去').click()
  await page
    .getByText(/YL\d{6}-\d{6}/)
    .first()
    .waitFor()
})

it('takes 示例 off a service when the cataloguer vouches for it', async () => {
  const { page } = await openWindow(browser, `${cloud.url}/admin/sign-in`, deskSize)
  await page.getByRole('button', { name: /潘文/ }).click()
  await page.getByText('去服务目录').click()
  await page.getByText('已确认 0 / 145').first().waitFor()
  await page.getByRole('textbox').or(page.locator('input')).first().fill('高龄津贴')
  await page.getByText('高龄津贴（尊老金）发放').first().click()
  await page
    .getByRole('button', { name: /确认无误/ })
    .first()
    .click()
  await page.getByText('已确认 1 / 145').first().waitFor()
  await keepPicture(page, '17-catalogue-1280')
  const { page: resident } = await openWindow(browser, `${cloud.url}/service?code=MZ-001`)
  await resident.getByText('我要申请').waitFor()
  expect(await resident.locator('body').textContent()).not.toContain('示例：这一项')
})

it('lets a newcomer say who they are and then apply', async () => {
  const { page, faults } = await openWindow(browser, `${cloud.url}/`)
  const fresh = await (await cloud.post('/local/sign-in', { newcomer: 'browser' })).json()
  await page.evaluate((session) => sessionStorage.setItem('cloud-session', session), fresh.session)
  await page.goto(`${cloud.url}/join`)
  await page.locator('input').first().fill('李新')
  await keepPicture(page, '18-join-375')
  await page.getByText('彭城街道').first().click()
  await page.getByText('宣武社区').first().click()
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByText('宣武社区').first().waitFor()
  await page.goto(`${cloud.url}/me`)
  await page.getByText('李新').first().waitFor()
  expect(faults).toEqual([])
})

it('says kindly that there is no such page, service or case, and offers a way on', async () => {
  const { page } = await openWindow(browser, `${cloud.url}/service?code=ZZ-999`)
  await page
    .getByText(/没有找到/)
    .first()
    .waitFor()
  await page.goto(`${cloud.url}/application?id=a-none`)
  await page
    .getByText(/没有找到/)
    .first()
    .waitFor()
  expect(await overflow(page)).toBe(0)
})
