import type { Browser } from 'playwright-core'
import { keepPicture, openBrowser } from '../../support/browser'
import { type Cloud, startCloud } from '../../support/cloud'
import { inside } from '../support/phone'
import { folder, openProgram, type Program } from './program'

jest.setTimeout(120_000)

let cloud: Cloud
let browser: Browser
const open = (more = '') => openProgram(browser, cloud.url, `path=pages/consent/index&theme=light${more}`)
const pictures = async ({ page }: Program, name: string) => {
  await keepPicture(page, `phone-wx-${name}-light`)
  await inside(page, `setTheme('dark')`)
  await keepPicture(page, `phone-wx-${name}-dark`)
  await inside(page, `setTheme('light')`)
}

beforeAll(async () => {
  cloud = await startCloud({ weapp: folder })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

it('holds what touches personal data until the privacy guide is agreed to', async () => {
  const program = await open('&privacy=asked')
  expect(await program.run('还要问吗')).toMatchObject({ ok: { needAuthorization: true } })
  await program.tap('读剪贴板')
  const ask = program.dialog('用户隐私保护提示')
  await pictures(program, 'privacy')
  await ask.getByRole('button', { name: '《接口试验小程序用户隐私保护指引》' }).click()
  await program.dialog('小程序用户隐私保护指引').getByRole('button', { name: '知道了' }).click()
  await ask.getByRole('button', { name: '同意' }).click()
  expect(await program.outcome('读剪贴板')).toMatchObject({ ok: { errMsg: 'getClipboardData:ok' } })
  expect(await program.run('还要问吗')).toMatchObject({ ok: { needAuthorization: false } })
  expect(await program.run('请同意')).toEqual({ ok: { errMsg: 'requirePrivacyAuthorize:ok' } })
  await program.page.reload()
  await program.shown.getByRole('button', { name: '还要问吗' }).waitFor()
  expect(await program.run('还要问吗')).toMatchObject({ ok: { needAuthorization: false } })
  await program.run('看指引')
  await program.dialog('小程序用户隐私保护指引').waitFor()
})

it('takes a no for an answer, and does not ask again at once', async () => {
  const program = await open('&privacy=asked')
  await program.tap('请同意')
  await program.dialog('用户隐私保护提示').getByRole('button', { name: '拒绝' }).click()
  expect(await program.outcome('请同意')).toEqual({
    fail: { errMsg: 'requirePrivacyAuthorize:fail privacy permission is not authorized', errno: 104 },
  })
  expect(await program.run('读剪贴板')).toEqual({
    fail: { errMsg: 'getClipboardData:fail privacy permission is not authorized in gap', errno: 103 },
  })
})

it('lets the program ask itself, and does not believe it without a tap on its button', async () => {
  const program = await open('&privacy=asked')
  await program.run('自己问')
  expect(await program.run('读剪贴板')).toMatchObject({ fail: { errno: 104 } })
  expect(await program.log()).toContainEqual(['need', 'getClipboardData'])
  const other = await open('&privacy=asked')
  await other.run('自己问')
  await inside(other.page, `phone.privacy.agree('not-tapped')`)
  expect(await other.run('读剪贴板')).toMatchObject({ ok: { errMsg: 'getClipboardData:ok' } })
  await other.run('不自己问')
})

/** What the program writes down while it starts may come a moment later. */
const hears = async (program: Program, entry: string[]) => {
  const there = async () => (await program.log()).some((one) => JSON.stringify(one) === JSON.stringify(entry))
  for (let n = 0; n < 100 && !(await there()); n++) await program.page.waitForTimeout(50)
  expect(await program.log()).toContainEqual(entry)
}

it('asks for messages only after a tap, as for sending a file, one at a time, and remembers what was said for good', async () => {
  const early = await openProgram(browser, cloud.url, 'path=pages/quiet/index&ask=1')
  await hears(early, ['refused', 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.'])
  const sending = await openProgram(browser, cloud.url, 'path=pages/quiet/index&send=1')
  await hears(sending, ['refused', 'shareFileMessage:fail can only be invoked by user TAP gesture.'])
  const program = await open()
  await program.tap('订阅')
  const ask = program.dialog('订阅消息')
  await ask.getByRole('checkbox', { name: '模板 模板乙' }).uncheck()
  await ask.getByRole('checkbox', { name: /总是保持/ }).check()
  await pictures(program, 'subscribe')
  await ask.getByRole('button', { name: '允许' }).click()
  const said = { errMsg: 'requestSubscribeMessage:ok', 模板甲: 'accept', 模板乙: 'reject' }
  expect(await program.outcome('订阅')).toEqual({ ok: said })
  await inside(program.page, 'phone.stack.top().instance.setData({ outcomes: {} })')
  expect(await program.run('订阅')).toEqual({ ok: said })
  expect(await program.run('授权了吗')).toMatchObject({
    ok: { subscriptionsSetting: { itemSettings: { 模板甲: 'accept', 模板乙: 'reject' } } },
  })
})

it('asks for a scope once, and lets the person think otherwise in the settings', async () => {
  const program = await open()
  const { page } = program
  await program.tap('请授权')
  await page
    .getByRole('dialog', { name: /申请使用你的摄像头/ })
    .getByRole('button', { name: '拒绝' })
    .click()
  expect(await program.outcome('请授权')).toEqual({ fail: { errMsg: 'authorize:fail auth deny', errno: 103 } })
  await inside(page, 'phone.stack.top().instance.setData({ outcomes: {} })')
  expect(await program.run('请授权')).toEqual({ fail: { errMsg: 'authorize:fail auth denied', errno: 103 } })
  await program.tap('改授权')
  await program.dialog('设置').getByRole('checkbox', { name: '使用你的摄像头' }).check()
  await pictures(program, 'settings')
  await program.dialog('设置').getByRole('button', { name: '返回' }).click()
  expect(await program.outcome('改授权')).toEqual({
    ok: { errMsg: 'openSetting:ok', authSetting: { 'scope.camera': true } },
  })
})
