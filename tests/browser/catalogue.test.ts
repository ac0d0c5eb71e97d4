import type { Browser, Page } from 'playwright-core'
import { submit } from '../../types/applying'
import { show } from '../../types/catalog'
import { edit } from '../../types/editing'
import { deskSize, keepPicture, openBrowser, openDesk, overflow, phoneSize } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { openResident } from '../support/resident'

jest.setTimeout(180_000)
let cloud: Cloud
let browser: Browser
const faults: string[][] = []
beforeAll(async () => {
  cloud = await startCloud()
  await cloud.post('/local/clock', { now: '2026-12-24T09:00:00+08:00', frozen: true })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

const signIn = async (name: string, viewport = deskSize): Promise<Page> => {
  const window = await openDesk(browser, { name, url: cloud.url, viewport })
  faults.push(window.faults)
  return window.page
}
const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click()
const turn = (page: Page, name: string | RegExp) => page.getByRole('tab', { name }).first().click()
const choose = (page: Page, name: string | RegExp) => page.getByRole('radio', { name, exact: true }).first().click()
const dark = async (page: Page, name: string) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await keepPicture(page, name)
  await page.emulateMedia({ colorScheme: 'light' })
}

it('lets the district’s editor write beside what residents will read, look at what changes, and save it with a reason', async () => {
  const page = await signIn('潘文')
  await page.goto(`${cloud.url}/admin/catalog?code=MZ-001`)
  await page.getByRole('button', { name: '修改', exact: true }).waitFor()
  await keepPicture(page, '59-record-1280')
  await tap(page, '修改')
  await page.getByLabel('名称', { exact: true }).fill('长寿老人敬老金')
  await page.locator('.seen').getByText('长寿老人敬老金').waitFor()
  await keepPicture(page, '60-edit-1280')
  await dark(page, '60-edit-1280-dark')
  await page.reload()
  await page.getByText('上次没存的改动还在', { exact: false }).waitFor()
  expect(await page.getByLabel('名称', { exact: true }).inputValue()).toBe('长寿老人敬老金')
  await turn(page, '改动 1')
  await page.getByText('原来：高龄津贴（尊老金）发放').waitFor()
  await page.getByLabel('为什么改').fill('区民政局新规定')
  await keepPicture(page, '61-changes-1280')
  await tap(page, '存成新的一版')
  await page.getByText('存好了，现在是第 2 版', { exact: false }).waitFor()
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  const { service } = await (await cloud.as('王秀英')).must(show, { code: 'MZ-001' })
  expect(service.title).toBe('长寿老人敬老金')
})

it('names what is wrong in place, and saves nothing until it is mended', async () => {
  const page = await signIn('潘文')
  await page.goto(`${cloud.url}/admin/edit?code=MZ-004`)
  await page.getByLabel('名称', { exact: true }).fill('')
  await page.getByText('! 要填').waitFor()
  await turn(page, /改动/)
  await page.getByText('名称：要填').waitFor()
  await page.getByLabel('为什么改').fill('试试')
  expect(await page.getByRole('button', { name: '存成新的一版' }).getAttribute('aria-disabled')).toBe('true')
  await tap(page, '不改了，全部放弃')
  await page.getByText('还没有改动').waitFor()
})

it('walks a sample case through the days that the editor sets, with names and dates', async () => {
  const page = await signIn('潘文')
  await page.goto(`${cloud.url}/admin/edit?code=MZ-002`)
  await choose(page, '经过和期限')
  await turn(page, '走一遍')
  await page.getByText('今天交的一件', { exact: false }).waitFor()
  await tap(page, '各步自己定天数')
  await page.getByLabel('这一步叫什么').first().fill('上门看望')
  await page.getByText(/上门看望 · /).waitFor()
  await page.getByLabel('这一步几个工作日').first().fill('1')
  await page
    .getByText(/各步加起来 \d+ 天，承诺是 \d+ 天/)
    .first()
    .waitFor()
  await page.getByText('改好才能走', { exact: false }).waitFor()
  await tap(page, '改回平均分')
  await page.getByText('待受理、办理中、待您补正、已办结、不予办理、已撤回').waitFor()
  await page.getByRole('checkbox', { name: '不予办理' }).click()
  await page.getByText('待受理、办理中、待您补正、已办结、已撤回').waitFor()
  await page.getByText('报给', { exact: false }).first().waitFor()
  await keepPicture(page, '62-walk-1280')
  await dark(page, '62-walk-1280-dark')
  expect(await overflow(page)).toBeLessThanOrEqual(0)
})

it('keeps what I wrote when a colleague saved meanwhile, shows what they changed, and goes on from there', async () => {
  const page = await signIn('潘文')
  await page.goto(`${cloud.url}/admin/edit?code=MZ-003`)
  await page.getByLabel('大白话').fill('给家里老人领钱')
  const pan = await cloud.as('潘文')
  const { service, rev } = await pan.must(show, { code: 'MZ-003' })
  await pan.must(edit, { code: 'MZ-003', rev, terms: { ...service, fee: '一分不收' }, why: '同事改的', vouch: false })
  await turn(page, '改动 1')
  await page.getByLabel('为什么改').fill('写得更明白')
  await tap(page, '存成新的一版')
  await page.getByText('现在：一分不收').waitFor()
  await keepPicture(page, '63-overtaken-1280')
  await tap(page, '并到最新的一版，接着改')
  await tap(page, '存成新的一版')
  await page.getByText('存好了，现在是第 3 版', { exact: false }).waitFor()
  const after = (await pan.must(show, { code: 'MZ-003' })).service
  expect([after.plain, after.fee]).toEqual(['给家里老人领钱', '一分不收'])
})

it('lists every edition, shows what differs, and brings an old one back', async () => {
  const page = await signIn('潘文')
  await page.goto(`${cloud.url}/admin/edit?code=MZ-003&view=history`)
  await page.getByText('写得更明白').waitFor()
  await page.getByText('随软件发布').waitFor()
  await page.getByRole('button', { name: '看差别' }).last().click()
  await page.getByText('从第 1 版到第 3 版，差 2 处').waitFor()
  await keepPicture(page, '64-history-1280')
  await page.getByLabel('为什么改').fill('改错了')
  await tap(page, '恢复第 1 版')
  await page.getByText('已恢复第 1 版，成了第 4 版').waitFor()
  await page.getByText('恢复第 1 版 · 潘文', { exact: false }).waitFor()
})

it('is as usable on a phone, one thing after the other', async () => {
  const page = await signIn('潘文', phoneSize)
  await page.goto(`${cloud.url}/admin/edit?code=MZ-005`)
  await page.getByLabel('名称', { exact: true }).waitFor()
  await keepPicture(page, '65-edit-375')
  await choose(page, '材料')
  await page.getByText('材料 1', { exact: true }).waitFor()
  await keepPicture(page, '66-materials-375')
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await turn(page, '走一遍')
  await page.getByText('今天交的一件', { exact: false }).waitFor()
  await keepPicture(page, '67-walk-375')
  await dark(page, '67-walk-375-dark')
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  const phone = await openResident(browser, cloud.url, { as: '潘文', page: 'admin/edit/index?code=MZ-005' })
  await phone.shown.getByText('居民的说法').first().waitFor()
  await keepPicture(phone.page, '68-edit-phone')
  expect([await phone.wider(), phone.refused, phone.faults]).toEqual([0, [], []])
})

it('warns the administrator of a year that clocks run into, and takes the year with its reason', async () => {
  const question = {
    code: 'MZ-001',
    kind: 'ask' as const,
    form: { question: '怎么办', phone: '13800000000' },
    files: [],
  }
  const { id } = await (await cloud.as('王秀英')).must(submit, question)
  const page = await signIn('于岚')
  await page.getByRole('link', { name: '节假日', exact: true }).click()
  await page.getByText('那一年的放假安排还没有录入', { exact: false }).waitFor()
  await page.getByLabel('放假从哪天').fill('2027-01-01')
  await page.getByLabel('放假到哪天', { exact: false }).fill('2027-01-05')
  await page.getByLabel('放假的名称').fill('元旦')
  await tap(page, '加上放假')
  await page.getByText('1月1日 周五 到 1月5日 周二，5 天').waitFor()
  await page.getByLabel('补班从哪天').fill('2027-01-09')
  await tap(page, '加上补班')
  await page.reload()
  await page.getByText('1月9日 周六').waitFor()
  await page.getByLabel('照什么改的').fill('示例：2027 年放假通知')
  await keepPicture(page, '70-holidays-1280')
  await dark(page, '70-holidays-1280-dark')
  await tap(page, '存 2027 年')
  await page.getByText('存好了', { exact: false }).waitFor()
  await page.getByText('那一年的放假安排还没有录入', { exact: false }).waitFor({ state: 'detached' })
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await cloud.pass(61_000)
  await cloud.tick('applications', 'watchClocks')
  const rows = await (await fetch(`${cloud.url}/local/collections/applications?id=${id}`)).json()
  expect(rows.documents[0].journal.at(-1).note).toContain('改为 2027-01-18')
})

it('shows the same years on a phone, and to those who may only read', async () => {
  const page = await signIn('杨慧', phoneSize)
  await page.goto(`${cloud.url}/admin/holidays`)
  await choose(page, '2026')
  await page.getByText('国庆节').first().waitFor()
  expect(await page.getByRole('button', { name: '加上放假' }).count()).toBe(0)
  await page.getByText('由区级管理员录入').waitFor()
  await keepPicture(page, '71-holidays-375')
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  const chen = await signIn('陈静', phoneSize)
  await chen.goto(`${cloud.url}/admin/holidays`)
  await chen.getByText('节假日表只给管理员看').waitFor()
  await chen.goto(`${cloud.url}/admin/edit?code=MZ-001`)
  await chen.getByText('这里改不了').waitFor()
  const phone = await openResident(browser, cloud.url, { as: '于岚', page: 'admin/holidays/index' })
  await phone.shown.getByText('谁改过').waitFor()
  await keepPicture(phone.page, '72-holidays-phone')
  expect([await phone.wider(), phone.refused, phone.faults]).toEqual([0, [], []])
  expect(faults.flat()).toEqual([])
})
