import path from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { inside, openPhone, type PhoneWindow } from './support/phone'

jest.setTimeout(120_000)

let cloud: Cloud
let browser: Browser
let phone: PhoneWindow
const top = 'phone.stack.top().instance'
const wx = <T>(call: string) => inside<T>(phone.page, `phone.wx.${call}`)
const failing = (call: string) => wx<string>(`${call}.then(() => 'ok', (thrown) => thrown.errMsg)`)
const look = (selector: string, property: string) =>
  phone.shown
    .locator(selector)
    .first()
    .evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), property)

beforeAll(async () => {
  cloud = await startCloud({ weapp: path.join(__dirname, 'fixtures/plain') })
  browser = await openBrowser()
  phone = await openPhone(browser, cloud.url, 'a=%E5%A4%A9&scene=1047')
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

it('runs app, components and page in the order of WeChat', async () => {
  expect(await inside(phone.page, `${top}.log()`)).toEqual([
    'app launch 1047 pages/first/index',
    'app show',
    'card created',
    'card attached',
    'first load {"a":"%E5%A4%A9"}',
    'first show',
    'card page show',
    'card ready',
    'first ready',
  ])
})

it('shows what wxml and wxs make of the data', async () => {
  expect(await phone.shown.locator('.sum').textContent()).toBe('4 12')
  expect(await phone.shown.locator('.sees').textContent()).toBe('undefinedundefined')
  expect(await phone.shown.locator('.row').allTextContents()).toEqual(['0 一', '1 二'])
})

it('knows rpx, the height of the web view, imports and the page selector', async () => {
  expect(await look('.box', 'width')).toBe('187.5px')
  expect(await look('.box', 'height')).toBe('724px') // 812 less the bars
  expect(await look('wx-page', 'background-color')).toBe('rgb(1, 2, 3)')
  expect(await look('wx-page', 'font-size')).toBe('16px')
  expect(await look('.mine', 'color')).toBe('rgb(200, 0, 0)')
  await inside(phone.page, `setTheme('dark')`)
  expect(await look('.mine', 'color')).toBe('rgb(9, 9, 9)')
})

it("keeps a component's looks to itself and the page's out of it", async () => {
  const [own, slotted] = await Promise.all([
    phone.shown.getByText('卡片').evaluate((one) => getComputedStyle(one).color),
    phone.shown.getByText('里面').evaluate((one) => getComputedStyle(one).color),
  ])
  expect([own, slotted]).toEqual(['rgb(0, 120, 0)', 'rgb(0, 0, 200)'])
  expect(await look('phone-card, card', 'margin-top')).toBe('7px')
})

it('tells of a tap as WeChat does, bubbling and caught, by finger, mouse and keyboard', async () => {
  const { page, shown } = phone
  await shown.getByRole('button', { name: '点我' }).click({ position: { x: 3, y: 4 } })
  await shown.getByText('不往上').click()
  await shown.getByRole('button', { name: '点我' }).focus()
  await page.keyboard.press('Enter')
  const taps = await inside<object[]>(page, `${top}.data.taps`)
  expect(taps).toEqual([
    {
      type: 'tap',
      detail: { x: 3, y: 4 },
      target: { innerWord: 'i' },
      currentTarget: { innerWord: 'i' },
      mark: { who: 'wang' },
      id: '',
      touches: 0,
      changed: 1,
    },
    { outer: 'box', from: 'i' },
    expect.objectContaining({ currentTarget: { innerWord: 'c' }, mark: {} }),
    expect.objectContaining({ type: 'tap', currentTarget: { innerWord: 'i' } }),
    { outer: 'box', from: 'i' },
  ])
})

it('draws what it does not know as a red box and reports it, with what wxss may not do', async () => {
  expect(await phone.shown.locator('wx-missing').textContent()).toContain('没有这个组件')
  const problems = await phone.problems()
  expect(problems).toContainEqual({ kind: 'missing component', words: '<nothing-like-it>' })
  const wxss = problems.filter(({ kind }) => kind === 'wxss').map(({ words }) => words)
  expect(wxss).toEqual([
    'card/index.wxss:2 组件的 wxss 不能用id 选择器：#no',
    'card/index.wxss:3 组件的 wxss 不能用标签选择器：view',
  ])
})

it('moves between pages as WeChat does and says why it does not', async () => {
  const { page, shown } = phone
  await inside(page, `${top}.heard = '', 0`)
  const opened = `navigateTo({ url: '../second/index?a=1', events: { hello: (word) => { __phone.heard = word } } })`
  expect(await wx(`${opened}.then((it) => it.errMsg)`)).toBe('navigateTo:ok')
  await shown.getByText('第二页 1').waitFor()
  expect(await inside(page, 'heard')).toBe('你好')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('第二页')
  await wx('navigateBack()')
  const log = await inside<string[]>(page, `${top}.log()`)
  expect(log.slice(9)).toEqual([
    'first hide',
    'card page hide',
    'second load {"a":"1"}',
    'second unload',
    'first show',
    'card page show',
  ])
  expect(await failing(`navigateTo({ url: '/pages/nowhere' })`)).toBe(
    'navigateTo:fail page "pages/nowhere" is not found',
  )
  expect(await failing('navigateBack()')).toBe('navigateBack:fail cannot navigate back at first page.')
  for (let n = 2; n <= 10; n++) await wx(`navigateTo({ url: '/pages/second/index?a=${n}' })`)
  expect(await failing(`navigateTo({ url: '/pages/second/index' })`)).toBe('navigateTo:fail webview count limit exceed')
})

it('lets drop what a page hears about itself when it has been left, as WeChat does', async () => {
  const { page, shown } = phone
  await wx(`reLaunch({ url: '/pages/second/index?a=1' })`)
  await page.evaluate(`window.left = __phone.${top}, 0`)
  await page.evaluate('left.setData({ more: [1] }), 0')
  await shown.getByText('1', { exact: true }).waitFor()
  await wx(`reLaunch({ url: '/pages/first/index?a=%E5%A4%A9' })`)
  const faults = phone.faults.length
  await page.evaluate('left.setData({ more: [1, 2, 3] }), 0')
  await page.waitForTimeout(50)
  expect(phone.faults.slice(faults)).toEqual([])
})

it('runs a subpackage when it is entered and not before', async () => {
  const ran = () => inside<boolean>(phone.page, `phone.modules.run('log').lines.includes('parts ran')`)
  expect(await ran()).toBe(false)
  await wx(`reLaunch({ url: '/parts/pages/third/index' })`)
  await phone.shown.getByText('分包页 到了').waitFor()
  expect(await ran()).toBe(true)
})

it('lets nothing of the browser through to the program', async () => {
  // by its address: what a test evaluates in the page may evaluate text, and what follows from it as well
  const strict = await openPhone(browser, cloud.url, 'path=pages/strict/index')
  await strict.shown.getByText('console: function').waitFor()
  const seen = await inside<{ name: string; is: string }[]>(strict.page, `${top}.data.seen`)
  const by = Object.fromEntries(seen.map(({ name, is }) => [name, is]))
  const { Promise: promise, setTimeout: timer, console: log, require: missing, ...rest } = by
  expect([promise, timer, log, missing]).toEqual(['function', 'function', 'function', 'threw Error'])
  const open = Object.entries(rest).filter(([, is]) => is !== 'undefined' && !is.startsWith('threw'))
  expect(open).toEqual([])
  for (const name of [
    'eval',
    'new Function',
    'Function()',
    'a constructor',
    'an async constructor',
    'setTimeout of text',
  ])
    expect([name, by[name]]).toEqual([name, expect.stringMatching(/^threw (EvalError|TypeError)$/)])
})

it('asks once more, and not twice, in a browser with globals that it does not know', async () => {
  const hidden: string[] = await phone.page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('program.js')),
  )
  const [first, again, ...more] = hidden
  expect(first).toMatch(/\/phone\/program\.js\?v=[\w-]+$/)
  if (again) expect(again).toMatch(/&hide=\w+(,\w+)*$/)
  expect(more).toEqual([])
})

it('fails as WeChat does where something is too large, and by name where it knows no answer', async () => {
  const { page } = phone
  const big = `'x'.repeat(1024 * 1024 + 1)`
  expect(await page.evaluate(`try { __phone.${top}.setData({ big: ${big} }) } catch (thrown) { thrown.message }`)).toBe(
    'setData 数据传输长度为 1025 KB，超过上限 1024 KB',
  )
  expect(await failing(`setStorage({ key: 'big', data: ${big} })`)).toMatch(/^setStorage:fail entry size limit reached/)
  expect(await failing(`cloud.callFunction({ name: 'members', data: { big: 'x'.repeat(102400) } })`)).toBe(
    'cloud.callFunction:fail errCode: -401003 | errMsg: api parameter exceed max size',
  )
  expect(await failing(`cloud.callFunction({ name: 'nobody', data: {} })`)).toContain('errCode: -501000')
  expect(await page.evaluate(`try { __phone.phone.wx.startBeaconDiscovery() } catch (thrown) { thrown.message }`)).toBe(
    'wx.startBeaconDiscovery 还没有实现，见 localcloud/README.md',
  )
  expect(await wx(`canIUse('startBeaconDiscovery')`)).toBe(false)
  expect(await wx(`canIUse('setStorage.object.key')`)).toBe(true)
})

it("keeps one person's storage from another's", async () => {
  await wx(`setStorageSync('a', { b: [1] })`)
  expect(await wx(`getStorageSync('a')`)).toEqual({ b: [1] })
  expect(await wx(`getStorageInfoSync().keys`)).toEqual(['a'])
  const other = await openPhone(browser, cloud.url, 'as=张敏')
  expect(await inside(other.page, `phone.wx.getStorageSync('a')`)).toBe('')
})

it('asks and tells over the page', async () => {
  const { page } = phone
  const answer = wx(`showModal({ title: '真的吗', content: '删掉它' })`)
  await page.getByRole('dialog', { name: '真的吗' }).getByRole('button', { name: '确定' }).click()
  expect(await answer).toEqual({ confirm: true, cancel: false, content: null, errMsg: 'showModal:ok' })
  await wx(`showToast({ title: '好了', duration: 300 })`)
  await page.getByRole('status').getByText('好了').waitFor()
  await page.getByRole('status').waitFor({ state: 'detached' })
})

it('measures nodes from the top of the page', async () => {
  await wx(`reLaunch({ url: '/pages/first/index' })`)
  const asked = `new Promise((done) => phone.wx.createSelectorQuery().select('#box').boundingClientRect().selectAll('.row').fields({ size: true }).select('.none').boundingClientRect().exec(done))`
  const [box, rows, none] = await inside<[object, object[], unknown]>(
    phone.page,
    asked.replace('new', 'phone && new').replace('phone.wx', '__phone.phone.wx'),
  )
  expect(box).toMatchObject({ id: 'box', dataset: { outer: 'o' }, left: 0, top: 0, width: 187.5, height: 724 })
  expect([rows.length, none]).toEqual([2, null])
})
