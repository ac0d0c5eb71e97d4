import type { Browser, Page } from 'playwright-core'
import { book } from '../../types/booking'
import { someSlot } from '../support/booked'
import { deskSize, keepPicture, openBrowser, openWindow, overflow, phoneSize } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { openResident } from '../support/resident'

jest.setTimeout(240_000)
const code = 'MZ-001'
let cloud: Cloud
let browser: Browser
beforeAll(async () => {
  cloud = await startCloud()
  browser = await openBrowser()
  await cloud.tick('applications', 'keepDays')
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

const signIn = async (name: string, viewport = deskSize): Promise<Page> => {
  const { page } = await openWindow(browser, `${cloud.url}/admin/sign-in`, viewport)
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.getByRole('link', { name: /预约/ }).click()
  return page
}

it('books from the service page, shows the time on the front page, changes nothing it was not asked to', async () => {
  const zhang = await openResident(browser, cloud.url, { as: '张敏', page: `apply/service/index?code=${code}` })
  await zhang.shown.getByText('约个时间再去').click()
  await zhang.shown.getByText('先选一个时间').waitFor()
  await zhang.shown.getByRole('radio').last().click()
  await keepPicture(zhang.page, '90-slots-375')
  await zhang.shown.getByText('就约这个时间').click()
  await zhang.shown.locator('.qr').waitFor()
  await keepPicture(zhang.page, '91-booked-375')
  expect(await zhang.wider()).toBe(0)
  await zhang.open('pages/home/index')
  await zhang.shown.getByText('我约的窗口').waitFor()
  await keepPicture(zhang.page, '92-home-375')
  expect(zhang.refused).toEqual([])
  expect(zhang.faults).toEqual([])
  await zhang.page.context().close()
  const small = await openResident(browser, cloud.url, {
    as: '王秀英',
    small: true,
    page: `apply/booking/index?code=${code}&office=yl%2Fhuangshan%2Flvdibei`,
  })
  await small.shown.getByText('先选一个时间').waitFor()
  expect(await small.wider()).toBe(0)
  await keepPicture(small.page, '93-slots-320')
  await small.page.context().close()
})

it('shows the desk who comes, calls the next, and takes the papers in', async () => {
  const wang = await cloud.as('王秀英')
  const when = await someSlot(wang, code)
  await wang.must(book, when)
  await cloud.post('/local/clock', { now: `${when.day}T${when.slot}:20+08:00` })
  const page = await signIn('陈静')
  await page.getByRole('button', { name: '他到了' }).first().click()
  await page.getByRole('button', { name: '叫下一位' }).click()
  await page.getByText(/^请 .*到窗口$/).waitFor()
  await keepPicture(page, '94-window-1280')
  await page.getByRole('button', { name: '接着办' }).first().click()
  await page.getByText('一、核对本人').waitFor()
  await keepPicture(page, '95-go-on-1280')
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  const lead = await signIn('杨慧', phoneSize)
  await lead.getByText('窗口时间').click()
  await lead.getByText('哪些时候开').waitFor()
  await keepPicture(lead, '96-hours-375')
  const only = lead.getByLabel('只办这几项（编码，一行一个）')
  await only.fill('mz-1')
  await lead.getByText('“MZ-1”不是服务编码').first().waitFor()
  await only.fill('mz-001\nrs-001')
  await lead.getByLabel('一句话，会记下来').fill('只办这两项')
  await lead.getByText('存下来', { exact: true }).click()
  await lead
    .getByText('只办这两项 · ', { exact: false })
    .or(lead.getByText('只办这两项', { exact: true }))
    .first()
    .waitFor()
  expect(await only.inputValue()).toBe('MZ-001\nRS-001')
  expect(await overflow(lead)).toBeLessThanOrEqual(0)
})
