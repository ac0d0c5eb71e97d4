import type { Browser, Page } from 'playwright-core'
import { submit } from '../../types/applying'
import { agree } from '../../types/consenting'
import { join } from '../../types/members'
import { approve, claim } from '../../types/reviewing'
import { byMenu, deskSize, keepPicture, openBrowser, openDesk, overflow, phoneSize } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { openResident } from '../support/resident'

jest.setTimeout(120_000)

const day = 86_400_000
let cloud: Cloud
let browser: Browser
let answered = ''
const faults: string[][] = []

const newcomers = { 李新: 'yl/pengcheng/xuanwu', 赵明: 'yl/huangshan/meiyuan' }
/** One question answered, one forgotten for two months, three asked today; all told to the journal and in the chain. */
beforeAll(async () => {
  cloud = await startCloud()
  browser = await openBrowser()
  const asked = { code: 'MZ-001', kind: 'ask' as const, form: { question: '怎么办', phone: '13800000000' }, files: [] }
  const wang = await cloud.as('王秀英')
  answered = (await wang.must(submit, asked)).number
  const { id } = await wang.must(submit, asked)
  const chen = await cloud.as('陈静')
  const { rev } = await chen.must(claim, { id, rev: 1 })
  await chen.must(approve, { id, rev, note: '带身份证来就行' })
  for (let n = 0; n < 60; n++) {
    await cloud.pass(day)
    await cloud.tick('applications', 'watchClocks')
  }
  await (await cloud.as('张敏')).must(submit, { ...asked, code: 'MZ-002' })
  for (const [name, community] of Object.entries(newcomers)) {
    const who = await cloud.newcomer(name)
    await who.must(join, { name, community })
    await who.must(agree, { what: 'privacy', edition: 1 })
    await who.must(submit, asked)
  }
  await cloud.tick('applications', 'handOn')
  await cloud.tick('audit', 'chain')
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
it('shows the district’s supervisor what is late, and a figure opens its list and a case', async () => {
  const page = await signIn('于岚')
  await byMenu(page, '督办')
  await page.getByText('从办件里数出来的', { exact: false }).waitFor()
  await page.getByRole('button', { name: '绿地北社区，超期 1 件，看名单' }).waitFor()
  await page.getByText('绿地北社区 · YL', { exact: false }).first().waitFor()
  await keepPicture(page, '30-late-1280')
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: '绿地北社区，办结 1 件，看名单' }).click()
  await page.getByText('已答复').waitFor()
  await page.getByRole('button', { name: '报给我的 1 件，看名单', exact: true }).click()
  await page.getByRole('button', { name: new RegExp(answered) }).click()
  await page.getByText('超期，报上一级').first().waitFor()
})

it('shows the same on a phone, one thing after the other', async () => {
  const page = await signIn('蒋涛', phoneSize)
  await byMenu(page, '督办')
  await page.getByText('绿地北社区').first().waitFor()
  await keepPicture(page, '31-late-375')
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await page.getByText('绿地北社区').first().click()
  await page.getByText('看全部单位').waitFor()
  await page.getByRole('button', { name: '超期 1 件，看名单', exact: true }).click()
  await page.getByText('回督办').waitFor()
  await page.getByText(answered, { exact: false }).waitFor()
  await keepPicture(page, '32-late-cases-375')
  expect(await overflow(page)).toBeLessThanOrEqual(0)
})

it('shows the auditor who did what, finds by person and number, and says that nothing was changed', async () => {
  const page = await signIn('石岩')
  await byMenu(page, '审计')
  await page.getByText('提交', { exact: true }).first().waitFor()
  await page.getByRole('button', { name: '核对流水' }).click()
  await page.getByText(/核对完了：流水 \d+ 条，办件 \d+ 步，一条不差/).waitFor()
  await keepPicture(page, '33-audit-1280')
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await page.getByLabel('谁做的，写全名').fill('陈静')
  await page.getByText('提交', { exact: true }).first().waitFor({ state: 'detached' })
  expect(await page.locator('.entries .entry').count()).toBe(2)
  await page.getByLabel('谁做的，写全名').fill('')
  await page.getByLabel('哪一件，写全编号').fill(answered.slice(2).replace('-', ''))
  await page.getByText('受理', { exact: true }).waitFor({ state: 'detached' })
  expect(await page.locator('.entry-what').allTextContents()).toContain('超期报上一级')
  await page.emulateMedia({ media: 'print' })
  await keepPicture(page, '34-audit-print-1280')
  expect(await page.getByText('石岩 打印于', { exact: false }).isVisible()).toBe(true)
  expect(await page.getByRole('link', { name: '服务目录' }).isVisible()).toBe(false)
})

it('says what is wrong when an entry was changed behind everybody’s back, and leads there', async () => {
  const rows = await (await fetch(`${cloud.url}/local/collections/journal?limit=200`)).json()
  const before = rows.documents.find(({ act }: { act: string }) => act === 'applications.claim')
  const edit = { before: JSON.stringify(before), after: JSON.stringify({ ...before, note: '一切正常' }) }
  await cloud.post('/local/collections/journal', edit)
  const page = await signIn('石岩', phoneSize)
  await byMenu(page, '审计')
  await page.getByRole('button', { name: '核对流水' }).click()
  await page.getByText(/有 1 处不对/).waitFor()
  await page.getByText('这条记录被改过', { exact: false }).click()
  await page.getByText('只看着一件，回到全部').waitFor()
  await page.locator('.entry.on').getByText('一切正常').waitFor()
  await keepPicture(page, '35-audit-fault-375')
  expect(await overflow(page)).toBeLessThanOrEqual(0)
})

it('is the same in the mini-program', async () => {
  const jiang = await openResident(browser, cloud.url, { as: '蒋涛', page: 'admin/late/index' })
  await jiang.shown.getByText('绿地北社区').first().click()
  await jiang.shown.getByText('看全部单位').waitFor()
  await keepPicture(jiang.page, '37-late-phone')
  await jiang.shown.getByText('! 超期').click()
  await jiang.shown.getByText(answered, { exact: false }).waitFor()
  expect(await jiang.wider()).toBe(0)
  const yang = await openResident(browser, cloud.url, { as: '杨慧', page: 'admin/audit/index' })
  await yang.shown.getByText('通过', { exact: true }).first().waitFor()
  await keepPicture(yang.page, '38-audit-phone')
  expect(await yang.wider()).toBe(0)
  expect([...jiang.refused, ...yang.refused, ...jiang.faults, ...yang.faults]).toEqual([])
})

it('shows neither page to those who may not, and complains about nothing in the console', async () => {
  const page = await signIn('陈静', phoneSize)
  for (const word of ['督办', '审计']) expect(await page.getByRole('link', { name: word }).count()).toBe(0)
  await page.goto(`${cloud.url}/admin/late`)
  await page.getByText('督办只给负责人看').waitFor()
  await page.goto(`${cloud.url}/admin/audit`)
  await page.getByText('流水只给审计员看').waitFor()
  const yang = await signIn('杨慧', phoneSize)
  await byMenu(yang, '审计')
  await yang.getByText('受理', { exact: true }).first().waitFor()
  expect(await yang.getByRole('button', { name: '核对流水' }).count()).toBe(0)
  await keepPicture(yang, '36-audit-375')
  expect(await overflow(yang)).toBeLessThanOrEqual(0)
  expect(faults.flat()).toEqual([])
})
