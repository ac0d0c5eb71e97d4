import type { Browser } from 'playwright-core'
import { mine } from '../../types/applying'
import { deskSize, keepPicture, openBrowser, openWindow } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { openResident, type Resident } from '../support/resident'

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

const question = 'apply/apply/index?code=MZ-001&kind=ask'
const ask = async () => {
  const wang = await openResident(browser, cloud.url, { page: question })
  await wang.shown.getByLabel('想问什么，或想办什么').fill('要带户口簿吗')
  await wang.shown.getByLabel('联系电话').fill('13800000000')
  return wang
}
const handedIn = ({ shown }: Resident) =>
  shown
    .getByText(/YL\d{6}-\d{6}/)
    .first()
    .waitFor()
const casesOf = async (name: string) => (await (await cloud.as(name)).must(mine, {})).items.length

it('hands a question in once when the reply is lost on the way', async () => {
  const wang = await ask()
  await cloud.faults([{ action: 'call', nth: 1, kind: 'lost-reply' }])
  await wang.shown.getByText('送出去').click()
  await handedIn(wang)
  expect(await casesOf('王秀英')).toBe(1)
})

it('hands it in once when the button is tapped twice in a hurry', async () => {
  const wang = await ask()
  await wang.shown.getByText('送出去').dblclick()
  await handedIn(wang)
  expect(await casesOf('王秀英')).toBe(2)
})

it('keeps what was typed when the page is closed half-way, and forgets it once it is handed in', async () => {
  const wang = await ask()
  const { page, shown } = wang
  await page.waitForTimeout(600)
  await page.reload()
  await shown.getByText('上次填到一半的内容还在').waitFor()
  expect(await shown.getByLabel('想问什么，或想办什么').inputValue()).toBe('要带户口簿吗')
  // Numbers that identify a person never lie in the phone's storage.
  expect(await page.evaluate(() => JSON.stringify(localStorage) + JSON.stringify(sessionStorage))).not.toContain(
    '13800000000',
  )
  await shown.getByLabel('联系电话').fill('13800000000')
  await shown.getByText('送出去').click()
  await handedIn(wang)
  await wang.open(question)
  await shown.getByLabel('想问什么，或想办什么').waitFor()
  expect(await shown.getByLabel('想问什么，或想办什么').inputValue()).toBe('')
})

it('keeps what was typed and says what to do when the network is gone', async () => {
  const wang = await ask()
  const { page, shown } = wang
  await page.context().setOffline(true)
  await shown.getByText('送出去').click()
  await shown.getByText('网络不通').first().waitFor()
  expect(await shown.getByLabel('联系电话').inputValue()).toBe('13800000000')
  await page.context().setOffline(false)
  await shown.getByText('送出去').click()
  await handedIn(wang)
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
  const { shown } = await openResident(browser, cloud.url, { page: 'apply/service/index?code=MZ-001' })
  await shown.getByText('我要申请').waitFor()
  expect(await shown.textContent()).not.toContain('示例：这一项')
})

it('lets a newcomer say who they are and then apply', async () => {
  const li = await openResident(browser, cloud.url, { as: 'newcomer', page: 'pages/home/index' })
  const { page, shown } = li
  await shown.getByText('我来登记').first().click()
  await shown.getByRole('textbox').first().fill('李新')
  await keepPicture(page, '18-join-375')
  await shown.getByText('彭城街道').first().click()
  await shown.getByText('宣武社区').first().click()
  await shown.getByRole('button', { name: '登记', exact: true }).click()
  await shown.getByText('社区活动').first().waitFor()
  await shown.getByText('宣武社区').first().waitFor()
  await li.open('pages/me/index')
  await shown.getByText('李新').first().waitFor()
  expect(li.faults).toEqual([])
  expect(li.refused).toEqual([])
})

it('says kindly that there is no such page, service or case, and offers a way on', async () => {
  const wang = await openResident(browser, cloud.url, { page: 'apply/service/index?code=ZZ-999' })
  for (const page of ['', 'mine/application/index?id=a-none']) {
    if (page) await wang.open(page)
    await wang.shown
      .getByText(/没有找到/)
      .first()
      .waitFor()
    await wang.shown.getByRole('button', { name: '返回' }).first().waitFor()
  }
  expect(await wang.wider()).toBe(0)
  await wang.open('pages/nowhere/index')
  await wang.shown.getByText('按人生事找').waitFor()
})
