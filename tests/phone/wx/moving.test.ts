import type { Browser } from 'playwright-core'
import { keepPicture, openBrowser } from '../../support/browser'
import { type Cloud, startCloud } from '../../support/cloud'
import { inside } from '../support/phone'
import { folder, openProgram, type Program } from './program'

jest.setTimeout(120_000)

let cloud: Cloud
let browser: Browser
const open = (query = '') => openProgram(browser, cloud.url, `path=pages/move/index&theme=light${query}`)
const names = async (program: Program) => (await program.log()).map(([name]) => name)
const routes = ({ page }: Program) => inside<string[]>(page, 'phone.stack.pages().map((page) => page.path)')
const noted = async (program: Program, name: string) => (await program.log()).filter(([one]) => one === name)
const until = async (program: Program, name: string) => {
  for (let patience = 100; patience > 0; patience--) {
    if ((await noted(program, name)).length > 0) return
    await program.page.waitForTimeout(50)
  }
  throw new Error(`${name} did not happen: ${JSON.stringify(await program.log())}`)
}

beforeAll(async () => {
  cloud = await startCloud({ weapp: folder })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

it('hides and shows in the order of WeChat: page and app, then app and page', async () => {
  const program = await open('&scene=1047')
  expect(await program.log()).toEqual([
    ['App.onLaunch', { path: 'pages/move/index', scene: 1047 }],
    ['App.onShow', { path: 'pages/move/index', scene: 1047 }],
    ['move.onLoad'],
    ['move.onShow'],
    ['move.onReady'],
  ])
  await program.page.getByRole('button', { name: '关闭' }).click()
  expect((await names(program)).slice(5)).toEqual(['move.onHide', 'App.onHide'])
  await keepPicture(program.page, 'phone-wx-away')
  await program.page.getByRole('button', { name: '回到接口试验' }).click()
  expect((await names(program)).slice(7)).toEqual(['App.onShow', 'move.onShow'])
  await program.run('退出')
  expect((await names(program)).slice(9)).toEqual(['move.onHide', 'App.onHide'])
  await inside(program.page, 'show()')
  expect(await program.page.getByRole('dialog', { name: '微信' }).count()).toBe(0)
})

it('opens a page with a channel between the two, and subpackages when they are entered', async () => {
  const program = await open()
  expect(await program.run('去分包')).toEqual({ ok: ['navigateTo:ok', 'function'] })
  expect(await names(program)).toContain('far ran')
  expect(await names(program)).not.toContain('near ran')
  await program.page.getByRole('button', { name: '返回', exact: true }).click()
  expect(await routes(program)).toEqual(['pages/move/index'])
  await program.tap('去另一页')
  await until(program, 'quiet.onLoad')
  expect(await inside(program.page, 'phone.stack.pages()[0].instance.data.outcomes["去另一页"]')).toEqual({
    ok: '开了',
  })
})

it('has the near package before anybody enters it, as the rule says', async () => {
  const program = await open()
  await program.page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('root=near')),
  )
  const far = () => performance.getEntriesByType('resource').some(({ name }) => name.includes('root=far'))
  expect(await program.page.evaluate(far)).toBe(false)
})

it('asks before a page is left, when the page wants it', async () => {
  const program = await open()
  await program.run('离开前问')
  const home = program.page.getByRole('button', { name: '返回首页' })
  await home.click()
  await program.dialog('还没有存，真的要走吗').getByRole('button', { name: '取消' }).click()
  expect(await routes(program)).toEqual(['pages/move/index'])
  await program.run('离开前不问')
  await program.run('不要首页钮')
  expect(await home.isHidden()).toBe(true)
  await program.tap('换一页')
  await until(program, 'quiet.onLoad')
  expect(await names(program)).toContain('move.onUnload')
})

it('starts over at another page', async () => {
  const program = await open()
  await program.tap('重来')
  await until(program, 'quiet.onLoad')
  expect(await routes(program)).toEqual(['pages/quiet/index'])
})

it('is pulled down by hand or by the program, and rests until it is let go', async () => {
  const program = await open()
  const { page } = program
  await page.mouse.move(20, 500)
  await page.mouse.down()
  await page.mouse.move(20, 640, { steps: 8 })
  await keepPicture(page, 'phone-wx-pull')
  await page.mouse.up()
  await until(program, 'move.onPullDownRefresh')
  await page.getByRole('status', { name: '正在刷新' }).waitFor()
  await program.run('下拉完了')
  expect(await page.getByRole('status', { name: '正在刷新' }).count()).toBe(0)
  await program.run('下拉')
  expect(await noted(program, 'move.onPullDownRefresh')).toHaveLength(2)
})

it('scrolls, tells so, and tells once that the end is near', async () => {
  const program = await open()
  await program.run('看着')
  await program.run('滚下去')
  await until(program, 'move.onPageScroll')
  expect(await noted(program, 'move.onPageScroll')).toEqual([['move.onPageScroll', 300]])
  expect(await noted(program, 'move.onReachBottom')).toHaveLength(0)
  await inside(program.page, `phone.stack.top().instance.run({ currentTarget: { dataset: { name: '滚到底' } } })`)
  await until(program, 'move.onReachBottom')
  await until(program, 'seen')
  expect(await noted(program, 'seen')).toEqual([['seen', ['end', true]]])
  expect(await noted(program, 'move.onReachBottom')).toHaveLength(1)
  await program.run('不看了')
})

it('shares a card that the page thought about, and opens it on the phone of another', async () => {
  const program = await open()
  const { page } = program
  const more = () => page.getByRole('button', { name: '更多' }).click()
  await program.run('不可转发')
  await more()
  await page.getByText('当前页面未设置分享').waitFor()
  expect(await page.getByRole('button', { name: '发送给朋友' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: '取消' }).click()
  await program.run('可以转发')
  await more()
  await keepPicture(page, 'phone-wx-menu-light')
  await inside(page, `setTheme('dark')`)
  await keepPicture(page, 'phone-wx-menu-dark')
  await inside(page, `setTheme('light')`)
  await page.getByRole('button', { name: '发送给朋友' }).click()
  const card = program.dialog('发送给朋友')
  await card.getByText('想好了的卡片').waitFor()
  await keepPicture(page, 'phone-wx-card')
  await card.getByRole('combobox', { name: '发给谁' }).selectOption({ label: '没来过的人' })
  const opened = page.context().waitForEvent('page')
  await card.getByRole('button', { name: '打开他的手机' }).click()
  const other = await opened
  expect(new URL(other.url()).searchParams.get('query')).toBe('from=promise')
  await other.frameLocator('iframe').locator('.phone-webview[data-route="pages/quiet/index"]').waitFor()
  await more()
  await page.getByRole('button', { name: '分享到朋友圈' }).click()
  await program.dialog('分享到朋友圈').getByText('pages/move/index?from=timeline').waitFor()
  await page.keyboard.press('Escape')
})

it('is entered by a code, a scheme, an address, and says when a page is not there', async () => {
  const program = await open()
  const { page } = program
  const enter = (text: string) => inside(page, `open(${JSON.stringify(text)})`)
  const entered = async () => [...(await routes(program)), await inside(page, 'phone.wx.getEnterOptionsSync()')]
  await enter('weixin://dl/business/?appid=wx0&path=pages/quiet/index&query=a%3D1')
  expect(await entered()).toEqual(['pages/quiet/index', expect.objectContaining({ query: { a: '1' }, scene: 1065 })])
  await enter('pages/quiet/index?b=2')
  expect(await entered()).toEqual(['pages/quiet/index', expect.objectContaining({ query: { b: '2' }, scene: 1011 })])
  await enter('scene=abc')
  expect(await entered()).toEqual([
    'pages/look/index',
    expect.objectContaining({ query: { scene: 'abc' }, scene: 1047 }),
  ])
  await enter(`${cloud.url}/phone?path=pages/quiet/index&query=c%3D3&scene=1007`)
  expect(await entered()).toEqual(['pages/quiet/index', expect.objectContaining({ query: { c: '3' }, scene: 1007 })])
  await enter('moved/away')
  expect(await noted(program, 'App.onPageNotFound')).toEqual([['App.onPageNotFound', 'moved/away']])
  expect(await routes(program)).toEqual(['pages/quiet/index'])
  await enter('gone/for/good')
  await page.getByText('抱歉，页面不存在').waitFor()
  await keepPicture(page, 'phone-wx-not-found')
  await page.getByRole('button', { name: '返回首页' }).last().click()
  await page.locator('.phone-webview[data-route="pages/look/index"]:not([hidden])').waitFor()
})

it('tells of the network, the looks, memory, editions and errors', async () => {
  const program = await openProgram(browser, cloud.url, 'path=pages/tools/index&theme=light')
  const { page } = program
  await program.run('听和不听')
  await program.run('新版本')
  await inside(page, `setNetwork('none')`)
  await inside(page, `setNetwork('4g')`)
  await page.context().setOffline(true)
  await until(program, 'onNetworkStatusChange')
  await inside(page, `setTheme('dark')`)
  await inside(page, 'memoryWarning(5)')
  await inside(page, 'newEdition()')
  await page.context().setOffline(false)
  await page.setViewportSize({ width: 360, height: 700 })
  await program.run('出错')
  await until(program, 'App.onUnhandledRejection')
  await until(program, 'App.onError')
  await until(program, 'onWindowResize')
  const log = await program.log()
  expect(log.filter(([name]) => name === 'onNetworkStatusChange').slice(0, 3)).toEqual([
    ['onNetworkStatusChange', { isConnected: false, networkType: 'none' }],
    ['onNetworkStatusChange', { isConnected: true, networkType: '4g' }],
    ['onNetworkStatusChange', { isConnected: false, networkType: 'none' }],
  ])
  expect(log).toContainEqual(['onThemeChange', { theme: 'dark' }])
  expect(log).toContainEqual(['App.onThemeChange', 'dark'])
  expect(log).toContainEqual(['onMemoryWarning', { level: 5 }])
  expect(log).toContainEqual(['update ready'])
  expect(log).toContainEqual(['App.onError', 'Error: 回调里错了'])
  expect(log).toContainEqual(['App.onUnhandledRejection', 'Error: 没人管'])
  await program.run('不再听')
  const before = (await noted(program, 'onMemoryWarning')).length
  await inside(page, 'memoryWarning(5)')
  expect(await noted(program, 'onMemoryWarning')).toHaveLength(before)
})
