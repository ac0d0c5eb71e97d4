import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { deskSize, openBrowser, openWindow, phoneSize } from '../support/browser'
import { type RunningCloud, startCloud } from './support/cloud'

const FIXTURES = join(__dirname, 'fixtures')
const PEOPLE = { collection: 'members', id: '_id', openid: 'openid', name: 'name', note: 'place', kind: 'role' }
const TABS = ['调用与日志', '数据', '微信消息', '时间与定时器', '人物', '故障', '安全规则', '缺少的索引', '导出导入']

let cloud: RunningCloud
let browser: Browser

beforeAll(async () => {
  const options = { seedDir: join(FIXTURES, 'seed'), indexesFile: join(FIXTURES, 'indexes.json'), people: PEOPLE }
  cloud = await startCloud(options)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await cloud.close()
})

const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click()

it.each([
  ['a phone', phoneSize],
  ['a desk', deskSize],
])('shows every tab on %s, nothing cut off and nothing complained about', async (_where, size) => {
  const { page, faults } = await openWindow(browser, `${cloud.url}/console`, size)
  for (const name of TABS) {
    await tab(page, name)
    await page.locator('main h2').first().waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    const cut = await page.evaluate(
      '[...document.querySelectorAll("main button")].filter((b) => b.getBoundingClientRect().right > innerWidth).length',
    )
    expect([name, cut]).toEqual([name, 0])
  }
  expect(faults).toEqual([])
  await page.context().close()
})

it('edits a document, says what is wrong with the text, deletes after asking, and undoes', async () => {
  const { page } = await openWindow(browser, `${cloud.url}/console#collections`)
  const name = async () =>
    ((await cloud.local('GET', 'collections/members?id=m1')) as { documents: { name: string }[] }).documents[0]?.name
  await page.getByRole('row', { name: /members/ }).click()
  await page.getByRole('row', { name: /王秀英/ }).click()
  const text = page.getByLabel('文档内容，EJSON')
  const before = await text.inputValue()
  await text.fill(before.slice(0, -1))
  await page.getByText('还不是完整的 JSON').waitFor()
  await text.fill(before.replace('王秀英', '王大妈'))
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('status').getByText('已保存 m1').waitFor()
  expect(await name()).toBe('王大妈')
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByText('已撤销').waitFor()
  expect(await name()).toBe('王秀英')
  await page.getByRole('row', { name: /王秀英/ }).click()
  await page.getByRole('button', { name: '删除' }).click()
  expect(await name()).toBe('王秀英')
  await page.getByRole('button', { name: '确定删除' }).click()
  await page.getByText('已删除 m1').waitFor()
  expect(await name()).toBeUndefined()
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByRole('row', { name: /王秀英/ }).waitFor()
  await page.context().close()
})

it('adds a fault and takes it away', async () => {
  const { page } = await openWindow(browser, `${cloud.url}/console#faults`)
  await page.getByLabel('发生什么').selectOption('out-of-memory')
  await page.getByLabel('函数', { exact: true }).selectOption('echo')
  await page.getByRole('button', { name: '加上这条规则' }).click()
  await page.getByRole('row', { name: /内存耗尽/ }).waitFor()
  expect(await cloud.local('GET', 'faults')).toMatchObject({ rules: [{ function: 'echo', kind: 'out-of-memory' }] })
  await page.getByLabel('在哪里').selectOption('database.getDocument')
  await page.getByRole('button', { name: '加上这条规则' }).click()
  await page.getByText('crash cannot happen to database.getDocument').waitFor()
  await page.getByRole('button', { name: '去掉', exact: true }).click()
  await page.getByText('还没有内容').waitFor()
  await page.context().close()
})

it('moves the clock, and shows what that fired', async () => {
  const { page } = await openWindow(browser, `${cloud.url}/console#timers`)
  await page.getByRole('button', { name: '前进 1 天' }).click()
  await page.locator('#detail').getByText('"timer": "morning"', { exact: false }).waitFor()
  await page.getByRole('button', { name: '冻结' }).click()
  await page.getByText('（已冻结）').waitFor()
  await page.getByRole('button', { name: '回到现在' }).click()
  await page.getByRole('button', { name: '冻结' }).waitFor()
  await page.context().close()
})

it('switches who sits at the pages', async () => {
  const { page } = await openWindow(browser, `${cloud.url}/console#people`)
  await page
    .getByRole('row', { name: /李建国/ })
    .getByRole('button', { name: '换成此人' })
    .click()
  await page.getByText('李建国（现在）').waitFor()
  const session = String(await page.evaluate('sessionStorage.getItem("cloud-session")'))
  expect((await cloud.call('echo', { action: 'echo.who' }, session)).envelope.output).toMatchObject({ OPENID: 'oLi' })
  await page.context().close()
})

it('exports the whole state and takes it back, asking first', async () => {
  const { page } = await openWindow(browser, `${cloud.url}/console#states`)
  const folder = join(mkdtempSync(join(tmpdir(), 'localcloud-console-')), 'state')
  await page.getByLabel('文件夹').fill(folder)
  await page.getByRole('button', { name: '导出到这里' }).click()
  await page.locator('#detail').getByText('members 4').waitFor()
  await cloud.local('POST', 'collections/seats', { before: null, after: '{"_id":"gone"}' })
  await page.getByLabel('文件夹').fill(folder)
  await page.getByRole('button', { name: '从这里导入' }).click()
  await page.getByRole('button', { name: '确定：现在的数据全部换掉' }).click()
  await page.getByText('已导入').waitFor()
  expect(await cloud.local('GET', 'collections/seats')).toMatchObject({ documents: [] })
  await page.context().close()
})
