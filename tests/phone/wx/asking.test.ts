import { Byte, Charset, Encoder } from '@nuintun/qrcode'
import type { Browser } from 'playwright-core'
import { keepPicture, openBrowser } from '../../support/browser'
import { type Cloud, startCloud } from '../../support/cloud'
import { inside } from '../support/phone'
import { folder, openProgram, type Program } from './program'

jest.setTimeout(120_000)

let cloud: Cloud
let browser: Browser
let look: Program
let choose: Program
let device: Program

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const photo = (name: string) => ({ name, mimeType: 'image/png', buffer: pixel })
const open = (page: string) => openProgram(browser, cloud.url, `path=pages/${page}/index&theme=light`)
/** Both looks of what lies over the page. */
const pictures = async ({ page }: Program, name: string) => {
  await keepPicture(page, `phone-wx-${name}-light`)
  await inside(page, `setTheme('dark')`)
  await keepPicture(page, `phone-wx-${name}-dark`)
  await inside(page, `setTheme('light')`)
}

beforeAll(async () => {
  cloud = await startCloud({ weapp: folder })
  browser = await openBrowser()
  ;[look, choose, device] = await Promise.all([open('look'), open('choose'), open('device')])
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

it('tells in a toast, with its sign, and takes it away by itself or when asked', async () => {
  const status = (words: string) => look.page.getByRole('status').getByText(words)
  await look.run('提示')
  await status('好了').waitFor()
  await status('好了').waitFor({ state: 'detached' })
  await look.run('提示成功')
  await pictures(look, 'toast')
  await look.run('提示失败')
  await status('没办成').waitFor()
  await look.run('收起提示')
  await status('没办成').waitFor({ state: 'detached' })
})

it('waits under a mask until the program lets go', async () => {
  await look.run('等待')
  const waiting = look.page.getByRole('status').getByText('正在办')
  await waiting.waitFor()
  await expect(look.shown.getByRole('button', { name: '标题', exact: true }).click({ timeout: 300 })).rejects.toThrow()
  await pictures(look, 'loading')
  // the mask lies over the button: the program itself lets go
  await inside(look.page, `phone.stack.top().instance.run({ currentTarget: { dataset: { name: '不等了' } } })`)
  await waiting.waitFor({ state: 'detached' })
})

it('asks in a dialog that holds the keyboard, and gives it back', async () => {
  const { page } = look
  await look.tap('问一句')
  await look.dialog('真的吗').waitFor()
  await pictures(look, 'modal')
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('取消')
  await page.keyboard.press('Escape')
  expect(await look.outcome('问一句')).toEqual({
    ok: { errMsg: 'showModal:ok', confirm: false, cancel: true, content: null },
  })
  expect(await page.evaluate('document.activeElement.textContent')).toBe('问一句')
  await look.tap('只能知道')
  await page.keyboard.press('Escape')
  await look.dialog('没有选择').getByRole('button', { name: '知道了' }).click()
  expect(await look.outcome('只能知道')).toMatchObject({ ok: { confirm: true } })
})

it('takes a line of text', async () => {
  await look.tap('写一句')
  const line = look.page.getByRole('textbox', { name: '写一句' })
  expect(await line.inputValue()).toBe('原来的')
  await line.fill('新的')
  await pictures(look, 'modal-text')
  await look.dialog('写一句').getByRole('button', { name: '确定' }).click()
  expect(await look.outcome('写一句')).toMatchObject({ ok: { confirm: true, content: '新的' } })
})

it('offers acts at the bottom; beside them is cancel', async () => {
  await look.tap('选一样')
  await look.dialog('从哪里来').waitFor()
  await pictures(look, 'actions')
  await look.dialog('从哪里来').getByRole('button', { name: '相册' }).click()
  expect(await look.outcome('选一样')).toEqual({ ok: { errMsg: 'showActionSheet:ok', tapIndex: 1 } })
  await look.tap('选一样用回调')
  await look.page.mouse.click(187, 100)
  expect(await look.outcome('选一样用回调')).toEqual({
    ok: [
      ['fail', 'showActionSheet:fail cancel'],
      ['complete', 'showActionSheet:fail cancel'],
    ],
  })
})

it('changes the bars', async () => {
  const { page } = look
  const tab = (name: string) => page.getByRole('tab', { name })
  await look.run('标题')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('新标题')
  await look.run('颜色')
  expect(await page.locator('.phone-bar').evaluate((bar) => getComputedStyle(bar).backgroundColor)).toBe(
    'rgb(11, 95, 122)',
  )
  await look.run('转圈')
  await page.locator('.phone-title.phone-loading').waitFor()
  await look.run('不转圈')
  expect(await page.locator('.phone-title.phone-loading').count()).toBe(0)
  await look.run('角标')
  expect(await tab('工具').locator('i').textContent()).toBe('123…')
  await look.run('去角标')
  await look.run('红点')
  expect(await tab('样子').locator('i.phone-dot').isVisible()).toBe(true)
  await look.run('去红点')
  expect(await tab('样子').locator('i').isHidden()).toBe(true)
  await look.run('改一项')
  await tab('改了').waitFor()
  await look.run('改样式')
  expect(await tab('样子').evaluate((one) => getComputedStyle(one).color)).toBe('rgb(255, 0, 0)')
  await look.run('藏标签')
  expect(await tab('样子').isHidden()).toBe(true)
  await look.run('现标签')
  expect(await tab('样子').isVisible()).toBe(true)
})

it('chooses photos and files through the sheet that WeChat shows', async () => {
  const { page } = choose
  await choose.tap('选照片')
  await choose.dialog('选择照片或视频').waitFor()
  await pictures(choose, 'media')
  const chooser = page.waitForEvent('filechooser')
  await choose.dialog('选择照片或视频').getByRole('button', { name: '从手机相册选择' }).click()
  await (await chooser).setFiles([photo('甲.png'), photo('乙.png')])
  expect(await choose.outcome('选照片')).toEqual({
    ok: {
      errMsg: 'chooseMedia:ok',
      type: 'image',
      tempFiles: Array(2).fill({
        tempFilePath: expect.stringMatching(/^wxfile:.*\.png$/),
        size: 70,
        fileType: 'image',
      }),
    },
  })
  const direct = page.waitForEvent('filechooser')
  await choose.tap('选原来的照片')
  await (await direct).setFiles([photo('丙.png')])
  expect(await choose.outcome('选原来的照片')).toMatchObject({
    ok: { errMsg: 'chooseImage:ok', tempFilePaths: [expect.stringMatching(/\.png$/)], tempFiles: [{ size: 70 }] },
  })
  const papers = page.waitForEvent('filechooser')
  await choose.tap('选聊天文件')
  const given = await papers
  expect(given.isMultiple()).toBe(true)
  await given.setFiles([{ name: '证明.txt', mimeType: 'text/plain', buffer: Buffer.from('字') }])
  expect(await choose.outcome('选聊天文件')).toMatchObject({
    ok: { tempFiles: [{ name: '证明.txt', size: 3, type: 'file', path: expect.stringMatching(/\.txt$/) }] },
  })
  const films = page.waitForEvent('filechooser')
  await choose.tap('选视频')
  await (await films).setFiles([{ name: '片.mp4', mimeType: 'video/mp4', buffer: Buffer.from('no film') }])
  expect(await choose.outcome('选视频')).toMatchObject({ ok: { size: 7, duration: 0, width: 0 } })
})

it('shows pictures large, one after the other, and keeps them when that is allowed', async () => {
  const { page } = choose
  await choose.run('看大图')
  const preview = choose.dialog('图片预览')
  await preview.getByText('2 / 2').waitFor()
  await keepPicture(page, 'phone-wx-preview')
  await page.keyboard.press('ArrowLeft')
  await preview.getByText('1 / 2').waitFor()
  await page.keyboard.press('Escape')
  await preview.waitFor({ state: 'detached' })
  await choose.run('看媒体')
  await preview.locator('img').click()
  await preview.waitFor({ state: 'detached' })
  await choose.tap('存相册')
  const kept = page.waitForEvent('download')
  await page
    .getByRole('dialog', { name: /申请保存图片/ })
    .getByRole('button', { name: '允许' })
    .click()
  expect((await kept).suggestedFilename()).toMatch(/^tmp_.*\.png$/)
  expect(await choose.outcome('存相册')).toEqual({ ok: { errMsg: 'saveImageToPhotosAlbum:ok' } })
})

it('sends a file to a chat, which is this computer', async () => {
  await choose.tap('发文件没有')
  expect((await choose.outcome('发文件没有')).fail?.errMsg).toMatch(/^shareFileMessage:fail file doesn't exist/)
  const sheet = choose.dialog('发送文件')
  await choose.tap('发文件')
  await sheet.getByText('带走.txt').waitFor()
  await sheet.getByRole('button', { name: '取消' }).click()
  expect(await choose.outcome('发文件')).toEqual({ fail: { errMsg: 'shareFileMessage:fail cancel' } })
  await choose.tap('发文件')
  await sheet.getByText('带走.txt').waitFor()
  await pictures(choose, 'send-file')
  const kept = choose.page.waitForEvent('download')
  await sheet.getByRole('button', { name: '发送' }).click()
  expect((await kept).suggestedFilename()).toBe('带走.txt')
  expect(await choose.outcome('发文件')).toEqual({ ok: { errMsg: 'shareFileMessage:ok' } })
})

it('opens a PDF in the reader of the browser', async () => {
  await choose.run('开文件')
  const paper = choose.dialog('文件')
  expect(await paper.locator('iframe').getAttribute('src')).toMatch(/^blob:/)
  await keepPicture(choose.page, 'phone-wx-paper')
  await paper.getByRole('button', { name: '返回' }).click()
  await paper.waitFor({ state: 'detached' })
})

it('is where the person says, once it may know', async () => {
  const { page } = device
  await device.tap('在哪里')
  const ask = page.getByRole('dialog', { name: /申请使用你的地理位置/ })
  await ask.getByText('找到最近的邻里中心').waitFor()
  await pictures(device, 'scope')
  await ask.getByRole('button', { name: '允许' }).click()
  const places = device.dialog('这台手机现在在哪里')
  await places.waitFor()
  await pictures(device, 'places')
  await places.getByRole('button', { name: /绿地北社区邻里中心/ }).click()
  expect(await device.outcome('在哪里')).toMatchObject({
    ok: { errMsg: 'getLocation:ok', latitude: 34.2188, longitude: 117.2601, accuracy: 65, altitude: 40 },
  })
  await device.tap('大概在哪里')
  await page
    .getByRole('dialog', { name: /模糊地理位置/ })
    .getByRole('button', { name: '拒绝' })
    .click()
  expect(await device.outcome('大概在哪里')).toEqual({
    fail: { errMsg: 'getFuzzyLocation:fail auth deny', errno: 103 },
  })
  await device.tap('选位置')
  await device
    .dialog('选一个位置')
    .getByRole('button', { name: /徐州站/ })
    .click()
  expect(await device.outcome('选位置')).toMatchObject({ ok: { name: '徐州站（示例）', errMsg: 'chooseLocation:ok' } })
  await device.tap('选地方')
  await device.dialog('选一个位置').getByRole('button', { name: '取消' }).click()
  expect(await device.outcome('选地方')).toEqual({ fail: { errMsg: 'choosePoi:fail cancel' } })
  await device.run('看位置')
  await pictures(device, 'place')
  await device.dialog('邻里中心（示例）').getByRole('button', { name: '返回' }).click()
})

it('reads a code from a picture and from pasted text', async () => {
  const { page } = device
  const code = new Encoder({ level: 'M' })
    .encode(new Byte('pages/quiet/index?a=码', Charset.UTF_8))
    .toDataURL(6, { margin: 24 })
  const picture = await page.evaluate(
    `new Promise((done) => { const image = new Image(); image.onload = () => { const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }); canvas.getContext('2d').drawImage(image, 0, 0); done(canvas.toDataURL('image/png')) }; image.src = ${JSON.stringify(code)} })`,
  )
  await device.tap('扫码')
  await device.dialog('扫码').waitFor()
  await pictures(device, 'scan')
  const chooser = page.waitForEvent('filechooser')
  await device
    .dialog('扫码')
    .getByRole('button', { name: /从相册/ })
    .click()
  const buffer = Buffer.from(String(picture).split(',')[1] ?? '', 'base64')
  await (await chooser).setFiles([{ name: '码.png', mimeType: 'image/png', buffer }])
  expect(await device.outcome('扫码')).toMatchObject({
    ok: { result: 'pages/quiet/index?a=码', scanType: 'WX_CODE', path: 'pages/quiet/index?a=码', charSet: 'UTF-8' },
  })
  await inside(page, `phone.stack.top().instance.setData({ outcomes: {} })`)
  await device.tap('扫码')
  await device.dialog('扫码').getByRole('button', { name: '粘贴码里的内容' }).click()
  await page.getByRole('textbox', { name: '码里的内容' }).fill('https://example.com/x')
  await pictures(device, 'paste')
  await page.getByRole('button', { name: '用它' }).click()
  expect(await device.outcome('扫码')).toMatchObject({ ok: { result: 'https://example.com/x', scanType: 'QR_CODE' } })
})

it('copies with the words of WeChat, and calls a number that was tapped', async () => {
  expect(await device.run('复制')).toMatchObject({ ok: { errMsg: 'getClipboardData:ok', data: '复制的话' } })
  await device.page.getByRole('status').getByText('内容已复制').waitFor()
  await device.tap('打电话')
  await device.dialog('拨打电话').getByRole('button', { name: '呼叫 051612345' }).click()
  expect(await device.outcome('打电话')).toEqual({ ok: { errMsg: 'makePhoneCall:ok' } })
})
