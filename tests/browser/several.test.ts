import type { Browser } from 'playwright-core'
import { submit } from '../../types/applying'
import { takeOver } from '../../types/handling'
import { queue } from '../../types/reviewing'
import { deskSize, keepPicture, openBrowser, openDesk, overflow, phoneSize, type Window } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'

jest.setTimeout(120_000)
const office = 'yl/huangshan/lvdibei'

let cloud: Cloud
let browser: Browser
let chen: Window
beforeAll(async () => {
  cloud = await startCloud()
  browser = await openBrowser()
  const wang = await cloud.as('王秀英')
  const question = { kind: 'ask' as const, form: { question: '怎么办', phone: '13800005678' }, files: [] }
  for (const code of ['MZ-001', 'MZ-001', 'MZ-001', 'MZ-002', 'MZ-001']) await wang.must(submit, { ...question, code })
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

const signIn = (name: string, viewport = deskSize) => openDesk(browser, { name, url: cloud.url, viewport })
const boxes = ({ page }: Window) => page.locator('#queue-rows').getByRole('checkbox')
const ours = async () => (await (await cloud.as('陈静')).must(queue, { office, filter: 'mine' })).items

it('a reviewer ticks what is of one service and takes it in hand with one press', async () => {
  chen = await signIn('陈静')
  const { page } = chen
  await page.getByText('选几件').click()
  await boxes(chen).first().click()
  await page.getByText('全选').click()
  await page.getByText('已选 4 件').waitFor()
  await keepPicture(page, '30-several-1280')
  await page.getByRole('button', { name: /^受理 4 件/ }).click()
  await page.getByText('受理：4 件办好').waitFor()
  await page.getByText('知道了').click()
  expect(await ours()).toHaveLength(4)
})

it('answers three while a colleague has taken the fourth: each says what became of it, and it can be taken back', async () => {
  const { page } = chen
  await page.getByText('全选').click()
  await page.getByRole('button', { name: /^答复 4 件/ }).waitFor()
  const [lost] = await ours()
  await cloud.pass(11 * 60_000)
  await (await cloud.as('郭磊')).must(takeOver, { id: lost?.id ?? '', rev: lost?.rev ?? 0, why: '居民在等' })
  await page.getByRole('button', { name: /^答复 [34] 件/ }).click()
  await page.locator('.sheet textarea').fill('带身份证，周一到周五都可以来')
  await page.locator('.sheet').getByRole('button', { name: /^答复/ }).click()
  await page
    .locator('.sheet')
    .getByRole('button', { name: /^再按一次/ })
    .click()
  await page.getByText(/答复：3 件办好/).waitFor()
  await page.getByText('现在还没有通知任何人').waitFor()
  await keepPicture(page, '31-several-came-1280')
  await page.getByText('收回这 3 件').click()
  await page.getByText('收回：3 件办好').waitFor()
  await page.getByText('知道了').click()
  expect(await ours()).toHaveLength(3)
})

it('keeps the chosen service and the chosen state for the next time', async () => {
  const { page } = chen
  await page.getByText('不选了').click()
  await page.getByText('全部事项').click()
  await page
    .locator('.sheet')
    .getByText(/^高龄津贴.* 4$/)
    .click()
  await page.getByText('我在办 3').click()
  await page.goto(`${cloud.url}/admin/queue`)
  await page.locator('.chip.on').getByText('我在办').waitFor()
  await page.locator('.case-row').nth(2).waitFor()
  await page.locator('.sift.on').getByText('高龄津贴').waitFor()
  expect(await page.locator('.case-row').count()).toBe(3)
})

it('starts a refusal from a template, with what the case knows put in', async () => {
  const { page } = chen
  await page.locator('.case-row').first().click()
  await page.getByRole('button', { name: /^不予办理/ }).click()
  await page.getByText('常用话', { exact: true }).click()
  await page.getByText('高龄津贴（尊老金）发放不归绿地北社区办理').click()
  expect(await page.locator('.panel textarea').inputValue()).toContain('高龄津贴（尊老金）发放不归绿地北社区办理')
  await page.getByText('存成常用话').click()
  await page.getByText('存好了').waitFor()
  await page.getByText('常用话', { exact: true }).click()
  await page.getByText('陈静存的').waitFor()
  await keepPicture(page, '34-phrases-1280')
  await page.getByText('关闭').click()
})

it('is all on the keyboard, and the keyboard is explained', async () => {
  const { page } = chen
  await page.goto(`${cloud.url}/admin/queue?filter=all`)
  await page.locator('.case-row').nth(2).waitFor()
  await page.keyboard.press('?')
  await page.getByText('到查找框').waitFor()
  await keepPicture(page, '35-keys-1280')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  await page.locator('.case-row.on').waitFor()
  const first = await page.locator('.case-row.on').getAttribute('id')
  await page.keyboard.press('ArrowDown')
  await page.locator(`.case-row.on:not(#${first})`).waitFor()
  await page.keyboard.press('k')
  await page.locator(`.case-row.on#${first}`).waitFor()
  await page.keyboard.press('2')
  await page.locator('.chip.on').getByText('待受理').waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('秀英')
  await page.locator('#found-rows .case-row').first().waitFor()
})

it('is right on a phone, too', async () => {
  const { page } = await signIn('陈静', phoneSize)
  await page.getByText('我在办 3').click()
  await page.getByText('选几件').click()
  await boxes({ page, faults: [] }).first().click()
  await page.getByText('已选 1 件').waitFor()
  await keepPicture(page, '32-several-375')
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: /^退回 1 件/ }).click()
  await page.getByText('这 1 位居民会收到同样的退回说明').waitFor()
  await keepPicture(page, '33-several-return-375')
})

it('complains about nothing in the console', () => {
  expect(chen.faults).toEqual([])
})
