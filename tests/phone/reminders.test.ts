import type { Browser } from 'playwright-core'
import { submit } from '../../types/applying'
import { approve, claim } from '../../types/reviewing'
import { keepPicture, openBrowser } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { openResident, type Resident } from '../support/resident'

jest.setTimeout(180_000)

const question = { code: 'MZ-001', kind: 'ask' as const, form: { question: '怎么办', phone: '13800000000' }, files: [] }
const ask = '微信提醒我一次'
let cloud: Cloud
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())
afterEach(() => cloud?.stop())

const openCase = async (settings?: Record<string, string>, theme: 'light' | 'dark' = 'light') => {
  cloud = await startCloud({ settings })
  const who = await cloud.as('王秀英')
  const { id } = await who.must(submit, question)
  const wang = await openResident(browser, cloud.url, { page: `mine/application/index?id=${id}`, theme })
  await wang.shown.getByText('撤回').first().waitFor()
  return { wang, id }
}
const sheet = ({ page }: Resident) => page.getByRole('dialog', { name: '订阅消息' })
const outbox = async (): Promise<{ api: string; output: { errcode: number } }[]> =>
  (await (await fetch(`${cloud.url}/local/outbox`)).json()).filter(({ api }: { api: string }) =>
    api.startsWith('subscribe'),
  )

it('asks WeChat in the tap, says what came of it, and one message comes', async () => {
  const { wang, id } = await openCase()
  await wang.shown.getByText('要补材料、办好了，微信提醒您一次。').waitFor()
  expect(await sheet(wang).count()).toBe(0)
  await keepPicture(wang.page, 'reminder-offered')
  await wang.shown.getByRole('button', { name: ask }).click()
  await sheet(wang).getByRole('button', { name: '允许' }).click()
  await wang.shown.getByText('好了。下一次有消息，微信会提醒您一次。').waitFor()
  await wang.shown.getByRole('button', { name: '再多提醒一次' }).waitFor()
  await keepPicture(wang.page, 'reminder-wanted')
  const chen = await cloud.as('陈静')
  const { rev } = await chen.must(claim, { id, rev: 1 })
  await chen.must(approve, { id, rev, note: '带身份证来就行' })
  await cloud.tick('applications', 'handOn')
  await cloud.tick('members', 'remind')
  expect(await outbox()).toMatchObject([{ output: { errcode: 0 } }])
  expect(wang.refused).toEqual([])
  expect(wang.faults).toEqual([])
})

it('takes a no, counts nothing, and says where messages are', async () => {
  const { wang } = await openCase(undefined, 'dark')
  await wang.shown.getByRole('button', { name: ask }).click()
  await sheet(wang).getByRole('button', { name: '取消' }).click()
  await wang.shown.getByText('没有打开提醒。有消息时照样在“消息”里。').waitFor()
  await keepPicture(wang.page, 'reminder-refused')
  const counted = await (await fetch(`${cloud.url}/local/collections/reminders`)).json()
  expect(counted.documents).toEqual([])
})

it('offers nothing before the operator has put in any template', async () => {
  const { wang } = await openCase({})
  await wang.page.waitForTimeout(1500)
  expect(await wang.shown.getByText('微信提醒').count()).toBe(0)
  expect(wang.faults).toEqual([])
})
