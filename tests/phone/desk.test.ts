import type { Browser, FrameLocator, Page } from 'playwright-core'
import { deskSize, keepPicture, openBrowser, openWindow, overflow, phoneSize } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'

jest.setTimeout(120_000)

let cloud: Cloud
let browser: Browser
let page: Page
let screen: FrameLocator
let faults: string[]

/** A value of the phone's own: `door` is what the screen shows to tests. */
const inScreen = <T>(expression: string): Promise<T> =>
  page.evaluate(`((door) => ${expression})(document.querySelector('iframe').contentWindow.__phone)`)
/** Does what opens the phone anew, and waits until the fresh one shows a page. */
const anew = async (work: () => Promise<unknown>): Promise<void> => {
  await inScreen('(door.old = true)')
  await work()
  await page.waitForFunction(() => {
    const door = Reflect.get(document.querySelector('iframe')?.contentWindow ?? {}, '__phone')
    return door && !door.old && door.phone.stack?.top()
  })
}
const paper = () =>
  screen
    .locator('wx-page')
    .first()
    .evaluate((it) => getComputedStyle(it).backgroundColor)
const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) })
const reading = (words: string | RegExp) => page.locator('.readings').getByRole('row', { name: words })

beforeAll(async () => {
  cloud = await startCloud()
  browser = await openBrowser()
  const window = await openWindow(browser, `${cloud.url}/`, deskSize)
  page = window.page
  faults = window.faults
  screen = page.frameLocator('iframe')
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

it('lays the phone on a desk in a wide window, held by a resident', async () => {
  await screen.getByText('绿地北社区').waitFor()
  expect(await page.title()).toBe('云社区 · 桌上的手机')
  expect(await page.getByRole('button', { name: /^王秀英/ }).getAttribute('aria-current')).toBe('true')
  expect(await overflow(page)).toBe(0)
  await reading(/members\.home ✓ .* ms .* B .* B/).waitFor()
  await keepPicture(page, 'desk-1280')
  // from here on at its own size: Playwright misses what lies in a frame that is scaled
  await page.setViewportSize({ ...deskSize, height: 960 })
})

it('takes the phone in another size, in the dark, and with larger letters in WeChat', async () => {
  await anew(() => page.getByLabel('大小').selectOption('小屏 320'))
  await screen.getByText('绿地北社区').waitFor()
  expect(await inScreen('door.phone.wx.getWindowInfo().screenWidth')).toBe(320)
  await anew(() => page.getByLabel('大小').selectOption('安卓 360'))
  await screen.getByText('绿地北社区').waitFor()
  expect(await inScreen('door.phone.wx.getDeviceInfo().platform')).toBe('android')
  const light = await paper()
  await page.getByLabel('外观').selectOption('深色')
  expect(await paper()).not.toBe(light)
  await keepPicture(page, 'desk-dark-1280')
  await anew(() => page.getByLabel('微信字号').selectOption('特大'))
  await screen.getByText('绿地北社区').waitFor()
  expect(await inScreen('door.phone.wx.getAppBaseInfo().fontSizeSetting')).toBe(23)
  expect(new URL(page.url()).searchParams.get('theme')).toBe('dark')
})

it('hands the phone to somebody else, to a newcomer too, and this tab stays with them', async () => {
  await anew(() => page.getByRole('button', { name: /^马建军/ }).click())
  await screen.getByText('梅园社区').waitFor()
  await page.reload()
  await screen.getByText('梅园社区').waitFor()
  await anew(() => page.getByRole('button', { name: /^新来的居民/ }).click())
  await screen.getByText('先登记，才好办事').waitFor()
  await page.getByText(/^工作人员 \d+ 位/).click()
  await anew(() => page.getByRole('button', { name: /^陈静/ }).click())
  await screen.getByText('绿地北社区').waitFor()
  await anew(() => page.getByRole('button', { name: /^王秀英/ }).click())
  await screen.getByText('绿地北社区').waitFor()
})

it('opens what is pasted, with the scene that is said, and an old address of a page', async () => {
  await page.getByRole('button', { name: '扫码或打开…' }).click()
  const dialog = page.getByRole('dialog', { name: '扫码或打开' })
  await dialog.getByRole('button', { name: '打开' }).click()
  await dialog.getByRole('alert').getByText('贴上码里的文字').waitFor()
  await dialog.getByLabel('码里的文字、网址或页面路径').fill('/service?code=MZ-001')
  await dialog.getByLabel('从哪里来').selectOption('扫小程序码（1047）')
  await anew(() => dialog.getByRole('button', { name: '打开' }).click())
  await screen.getByText('什么人能办').waitFor()
  expect(await inScreen('door.phone.wx.getLaunchOptionsSync()')).toMatchObject({
    path: 'apply/service/index',
    query: { code: 'MZ-001' },
    scene: 1047,
  })
  await page.goto(`${cloud.url}/service?code=MZ-002`)
  await screen.getByText('什么人能办').waitFor()
  expect(await inScreen('door.phone.launch.query')).toEqual({ code: 'MZ-002' })
  await page.goto(`${cloud.url}/nothing-like-it`)
  await page.getByText('没有这个页面').waitFor()
  await page.getByRole('link', { name: '回到首页' }).click()
  await screen.getByText('按人生事找').waitFor()
})

it('puts the program away and brings it back, and app and page are told', async () => {
  await inScreen(`{
    door.told = []
    for (const name of ['appHide', 'appShow']) door.phone.app.on(name, () => door.told.push(name))
    const page = door.phone.stack.top().instance
    page.onHide = () => door.told.push('page hide')
    page.onShow = () => door.told.push('page show')
  }`)
  await page.getByRole('button', { name: '放到后台' }).click()
  await keepPicture(page, 'desk-away-1280')
  await screen.getByRole('button', { name: '回到云社区' }).click()
  await screen.getByText('按人生事找').waitFor()
  expect(await inScreen('door.told')).toEqual(['page hide', 'appHide', 'appShow', 'page show'])
  await page.getByRole('button', { name: '放到后台' }).waitFor()
})

const lever = (name: string) => page.getByRole('switch', { name })
const taking = (work: string) =>
  inScreen<number>(`{ const start = performance.now(); return ${work}.then(() => performance.now() - start) }`)

it('takes the network away, tells the program, and gives it back', async () => {
  const call = `door.phone.wx.cloud.callFunction({ name: 'members', data: { action: 'members.me', input: {} } })`
  await inScreen(`{ door.net = []; door.phone.app.on('networkStatusChange', (it) => door.net.push(it.isConnected)) }`)
  await lever('断网').click()
  expect(await inScreen(`${call}.catch((thrown) => thrown.errMsg)`)).toContain('网络不通')
  expect(await inScreen(`door.phone.wx.getNetworkType().then((it) => it.networkType)`)).toBe('none')
  await tab('调用').click()
  await reading(/members\.me ✕ OFFLINE/).waitFor()
  const opened = `door.phone.wx.navigateTo({ url: '/admin/queue/index' })`
  expect(await inScreen(`${opened}.then(() => 'opened', () => 'not there')`)).toBe('not there')
  await anew(() => page.getByRole('button', { name: '重新打开' }).click())
  await lever('断网').and(page.locator('[aria-checked=true]')).waitFor()
  const old = screen.getByText(/(没有网络|网络不通).*的内容/)
  await old.waitFor()
  await screen.getByText('绿地北社区').waitFor()
  await lever('断网').click()
  await old.waitFor({ state: 'detached' })
  await lever('慢网络').click()
  expect(await taking(call)).toBeGreaterThan(390)
  await lever('慢网络').click()
})

it('makes the phone slow: what the program does holds it up', async () => {
  const draw = `new Promise((done) => door.phone.stack.top().instance.setData({ more: 'x'.repeat(200000) }, done))`
  const quick = await taking(draw)
  await lever('慢手机').click()
  expect(await taking(draw)).toBeGreaterThan(Math.max(16, quick))
  await lever('慢手机').click()
})

it('shows what it measured: data, pages, storage, and what the program says', async () => {
  await screen.getByText('养老').first().click()
  await screen.getByText('高龄津贴（尊老金）发放').click()
  await screen.getByText('我要申请').waitFor()
  await tab('setData').click()
  await reading(/apply\/service\/index .* KB \d+ .* ms/)
    .first()
    .waitFor()
  await tab('页面栈').click()
  await reading('2 apply/service/index code=MZ-001').waitFor()
  await reading('1 pages/services/index').waitFor()
  await tab('存储').click()
  await reading(/catalog\.index.* KB/).waitFor()
  await page.getByRole('button', { name: /^删掉 catalog/ }).click()
  await reading(/catalog\.index/).waitFor({ state: 'detached' })
  expect(await inScreen(`door.phone.wx.getStorageInfoSync().keys.filter((key) => key.startsWith('catalog'))`)).toEqual(
    [],
  )
  await tab('控制台').click()
  await inScreen(`{ door.events.emit('console', { level: 'error', words: '坏了' }) }`)
  await reading(/error 坏了/).waitFor()
  await tab('问题').click()
  await page.getByText('没有缺的组件和接口').waitFor()
  await inScreen(`{ try { door.phone.wx.startBeaconDiscovery() } catch {} }`)
  await reading(/缺接口 wx\.startBeaconDiscovery/).waitFor()
  await tab('接口').click()
  await reading(/wx\.navigateTo ✓/)
    .first()
    .waitFor()
})

it('reads out what is shown, and marks what has no name', async () => {
  await tab('读屏').click()
  await reading('标题 办事指南').waitFor()
  await reading('按钮 我要申请').waitFor()
  await inScreen(`{
    const nameless = document.querySelector('iframe').contentDocument.querySelector('.phone-webview:not([hidden]) [role=button]')
    nameless.removeAttribute('aria-label')
    nameless.textContent = ''
  }`)
  await reading(/按钮 （没有） ! 没有名字/).waitFor()
  expect(await tab('读屏').textContent()).toMatch(/! 1$/)
})

it('keeps no more than the last two hundred of anything', async () => {
  await inScreen(
    `{ for (let n = 0; n < 500; n++) door.events.emit('api', { name: 'many' + n, ok: true, errMsg: '' }) }`,
  )
  await tab('接口').click()
  await reading('wx.many499').waitFor()
  expect(await page.locator('.readings tbody tr').count()).toBe(200)
})

it('puts the instruments away and remembers it', async () => {
  await page.getByRole('button', { name: '收起仪表' }).click()
  await page.reload()
  await screen.getByText('绿地北社区').or(screen.getByText('按人生事找')).first().waitFor()
  expect(await page.locator('#panel').isVisible()).toBe(false)
  await page.getByRole('button', { name: '打开仪表' }).click()
  expect(await page.locator('#panel').isVisible()).toBe(true)
})

it('fills a narrow window, with a handle to change who holds it', async () => {
  const small = await openWindow(browser, `${cloud.url}/`, phoneSize)
  const inside = small.page.frameLocator('iframe')
  await inside.getByText('绿地北社区').waitFor()
  expect(await small.page.locator('iframe').boundingBox()).toMatchObject({ x: 0, y: 0, width: 375, height: 812 })
  await keepPicture(small.page, 'desk-375')
  await small.page.getByRole('button', { name: '现在是王秀英，点这里换人' }).click()
  await small.page.getByRole('switch', { name: '断网' }).hover() // it waits until the sheet is up
  await keepPicture(small.page, 'desk-people-375')
  await small.page.getByRole('button', { name: /^赵德明/ }).click()
  await inside.getByText('宣武社区').waitFor()
  await small.page.getByRole('button', { name: '现在是赵德明，点这里换人' }).waitFor()
  expect(await overflow(small.page)).toBe(0)
  expect(small.faults).toEqual([])
})

it('complained of nothing but the network that was taken away', () => {
  expect(faults.filter((words) => !words.includes('404') && !words.includes('网络'))).toEqual([])
})
