import type { Browser } from 'playwright-core'
import { keepPicture, openBrowser, openWindow, overflow } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { inside, openPhone, type PhoneWindow } from './support/phone'

jest.setTimeout(120_000)

let cloud: Cloud
let browser: Browser
let wang: PhoneWindow
const service = '高龄津贴（尊老金）发放'
const routes = () => inside<string[]>(wang.page, 'phone.stack.pages().map((page) => page.path)')

beforeAll(async () => {
  cloud = await startCloud()
  browser = await openBrowser()
  wang = await openPhone(browser, cloud.url, 'as=王秀英')
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

it('王秀英 opens the compiled mini-program and sees her own community', async () => {
  const { page, shown } = wang
  await shown.getByText('绿地北社区').waitFor()
  await shown.getByText('全部 145 项').waitFor()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('云社区')
  expect(await page.getByRole('tab', { name: '首页' }).getAttribute('aria-selected')).toBe('true')
  expect(await overflow(page)).toBe(0)
  await keepPicture(page, 'phone-home-375')
})

it('taps 办事 and finds the services by what happens in a life', async () => {
  const { page, shown } = wang
  await page.getByRole('tab', { name: '办事' }).click()
  await shown.getByRole('button', { name: '养老' }).click()
  await shown.getByText(service).waitFor()
  expect(await routes()).toEqual(['pages/services/index'])
  await keepPicture(page, 'phone-services-375')
})

it('opens a service in its subpackage, and comes back to where she was', async () => {
  const { page, shown } = wang
  await shown.getByText(service).click()
  await shown.getByText('我要申请').waitFor()
  expect(await routes()).toEqual(['pages/services/index', 'apply/service/index'])
  expect(await page.getByRole('tablist').isVisible()).toBe(false)
  await keepPicture(page, 'phone-service-375')
  await page.getByRole('button', { name: '返回', exact: true }).click()
  await shown.getByText(service).waitFor()
  expect(await routes()).toEqual(['pages/services/index'])
  expect(await page.getByRole('tablist').isVisible()).toBe(true)
})

it('writes in a search line as a person does', async () => {
  const { page, shown } = wang
  await shown.getByText('想办什么事').first().click()
  await shown.getByRole('textbox').fill('老人补贴')
  await shown.getByText(service).first().waitFor()
  await keepPicture(page, 'phone-find-375')
})

it('met nothing that WeChat would refuse, and complained of nothing', async () => {
  expect(await wang.problems()).toEqual([])
  expect(wang.faults).toEqual([])
})

it('opens one page by its address, with its query and its scene', async () => {
  const { page, shown } = await openPhone(
    browser,
    cloud.url,
    'as=王秀英&path=apply/service/index&code=MZ-001&scene=1011',
  )
  await shown.getByText('什么人能办').waitFor()
  expect(await inside(page, 'phone.wx.getLaunchOptionsSync()')).toMatchObject({
    path: 'apply/service/index',
    query: { code: 'MZ-001' },
    scene: 1011,
  })
  await page.getByRole('button', { name: '返回首页' }).click()
  await shown.getByText('按人生事找').waitFor()
})

it('says whom it does not know', async () => {
  const { page } = await openWindow(browser, `${cloud.url}/phone/screen?as=谁也不是`)
  await page.getByText('没有示例人物 谁也不是').waitFor()
})
