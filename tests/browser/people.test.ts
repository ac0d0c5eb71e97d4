import type { Browser, Page } from 'playwright-core'
import { submit } from '../../types/applying'
import { grant, leave, revoke } from '../../types/people'
import { endOtherSessions } from '../../types/sign-in'
import {
  byMenu,
  deskSize,
  keepPicture,
  openBrowser,
  openWindow,
  overflow,
  phoneSize,
  type Window,
} from '../support/browser'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { openResident, type Resident } from '../support/resident'

jest.setTimeout(180_000)

const office = 'yl/huangshan/lvdibei'
let cloud: Cloud
let browser: Browser
let he: Neighbour
let chen: Neighbour
const windows: Window[] = []
beforeAll(async () => {
  cloud = await startCloud()
  browser = await openBrowser()
  he = await cloud.as('何勇')
  chen = await cloud.as('陈静')
  const question = {
    code: 'MZ-001',
    kind: 'ask' as const,
    form: { question: '怎么办', phone: '13800000000' },
    files: [],
  }
  await (await cloud.as('王秀英')).must(submit, question)
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

const open = async (path: string, viewport = deskSize): Promise<Page> => {
  const window = await openWindow(browser, `${cloud.url}/admin/${path}`, viewport)
  windows.push(window)
  return window.page
}
const asSample = async (name: string, viewport = deskSize): Promise<Page> => {
  const page = await open('sign-in', viewport)
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.getByRole('link', { name: /待办/ }).waitFor()
  return page
}

/** Photographs the code on the screen and gives the picture to the phone's scanner. */
const scan = async (phone: Resident, desk: Page): Promise<void> => {
  const picture = await desk.getByRole('img', { name: '登录用的二维码' }).screenshot()
  await phone.shown.getByRole('button', { name: '扫电脑上的码' }).click()
  const chosen = phone.page.waitForEvent('filechooser')
  await phone.page.getByRole('button', { name: '从相册选一张码的图片' }).click()
  await (await chosen).setFiles({ name: '码.png', mimeType: 'image/png', buffer: picture })
  await phone.shown.getByText('电脑屏幕上的数字是不是').waitFor()
}
/** The first press asks whether it is meant. */
const pressTwice = async (page: Page): Promise<void> => {
  const button = page.locator('.panel-act').getByRole('button')
  await button.click()
  await button.click()
}
const numberOn = (desk: Page) => desk.locator('.code-number').textContent()

let desk: Page
let phone: Resident
it('lets a desk in: the phone scans what the screen shows, compares the number and confirms', async () => {
  desk = await open('sign-in')
  await desk.getByRole('img', { name: '登录用的二维码' }).waitFor()
  await keepPicture(desk, '50-sign-in-1280')
  expect(await overflow(desk)).toBeLessThanOrEqual(0)
  phone = await openResident(browser, cloud.url, { as: '陈静', page: 'admin/sign-in/index' })
  await scan(phone, desk)
  expect(await phone.shown.locator('.confirm-number').textContent()).toBe(await numberOn(desk))
  await phone.shown.getByText('Chrome · Linux').waitFor()
  await keepPicture(phone.page, '51-confirm-375')
  expect(await phone.wider()).toBe(0)
  await phone.shown.getByRole('button', { name: '确认登录' }).click()
  await phone.shown.getByText('电脑登录好了').waitFor()
  await desk
    .getByText('老人', { exact: false })
    .or(desk.getByText('王秀英', { exact: false }))
    .first()
    .waitFor()
  await phone.shown.getByRole('button', { name: '看我的登录' }).click()
  await phone.shown.getByText('Chrome · Linux').waitFor()
  await keepPicture(phone.page, '52-my-sessions-375')
  expect(await phone.wider()).toBe(0)
})

it('keeps what was typed when the session ends in the middle of work, and goes on when the same person is back', async () => {
  await desk.getByText('· 王秀英', { exact: false }).first().click()
  await desk.getByRole('button', { name: /受理/ }).first().click()
  await desk.getByText('办理中').first().waitFor()
  await desk
    .getByRole('button', { name: /答复|通过/ })
    .first()
    .click()
  const words = desk.getByLabel('答复居民')
  await words.fill('带身份证来二楼三号窗口')
  await chen.must(endOtherSessions, {})
  await pressTwice(desk)
  await desk.getByText('请重新登录', { exact: true }).waitFor()
  await desk.getByRole('img', { name: '登录用的二维码' }).waitFor()
  await keepPicture(desk, '53-come-back-1280')
  expect(await words.inputValue()).toBe('带身份证来二楼三号窗口')
  await phone.open('admin/sign-in/index')
  await scan(phone, desk)
  await phone.shown.getByRole('button', { name: '确认登录' }).click()
  await desk.getByText('请重新登录', { exact: true }).waitFor({ state: 'detached' })
  expect(await words.inputValue()).toBe('带身份证来二楼三号窗口')
})

it('refuses the next press when the role went, keeps the words, and the same press works with a fresh grant', async () => {
  // The platform's timers stand still, so that what is in hand stays in hand between the two grants.
  await cloud.post('/local/clock', { frozen: true })
  const gone = await he.must(revoke, { id: chen.id, rev: 0, role: 'reviewer', scope: office, why: '轮岗' })
  await pressTwice(desk)
  await desk.locator('.notice.bad').getByText('这一步要由别的岗位来办').first().waitFor()
  expect(await desk.getByLabel('答复居民').inputValue()).toBe('带身份证来二楼三号窗口')
  const again = {
    id: chen.id,
    rev: gone.rev,
    role: 'reviewer' as const,
    scope: office,
    title: '全科社工',
    why: '轮回来',
  }
  await he.must(grant, again)
  await pressTwice(desk)
  await desk.getByText('已答复').first().waitFor()
  await cloud.post('/local/clock', { frozen: false })
})

it('lets a leaver do nothing more, at the desk and on the phone', async () => {
  await he.must(leave, { id: chen.id, rev: 2, why: '调离' })
  await desk.goto(`${cloud.url}/admin/queue`)
  await desk.getByRole('img', { name: '登录用的二维码' }).waitFor()
  await phone.open('admin/queue/index')
  await phone.shown.getByText('这个账号没有工作岗位', { exact: false }).waitFor()
})

it('tells a resident without a role, and one who comes too late, why the desk is not let in', async () => {
  const page = await open('sign-in', phoneSize)
  await page.locator('.code-number').waitFor()
  await keepPicture(page, '54-sign-in-375')
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await cloud.pass(121_000)
  await page.getByText('码已过期', { exact: false }).waitFor()
  await page.getByRole('button', { name: '换一个码' }).click()
  await page.locator('.code-number').waitFor()
  const wang = await openResident(browser, cloud.url, {
    as: '王秀英',
    page: 'admin/confirm/index?code=0000000000000000000000',
  })
  await wang.shown.getByText('这个码不认得', { exact: false }).waitFor()
  expect(wang.refused).toEqual([])
})

it('shows an admin who works where, finds a newcomer by the code on the phone, gives and takes a role', async () => {
  const page = await asSample('何勇')
  await page.getByRole('link', { name: '人员', exact: true }).click()
  await page.getByText('绿地北社区 受理员').first().waitFor()
  await page.getByText('郭磊', { exact: false }).first().click()
  await page.getByText('手上的件', { exact: true }).waitFor()
  await keepPicture(page, '55-staff-1280')
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  const sun = await openResident(browser, cloud.url, { as: '孙丽', page: 'mine/privacy/index' })
  await sun.shown.getByRole('button', { name: '显示报到码' }).click()
  const digits = await sun.shown.locator('.my-code-digits').textContent()
  await page.getByRole('button', { name: '加一个人' }).click()
  await page.getByRole('textbox', { name: '报到码' }).fill((digits ?? '').replace(' ', ''))
  await page.getByRole('button', { name: '找人' }).click()
  await page.getByRole('button', { name: /孙丽/ }).click()
  await page.getByText('给孙丽一个岗位').waitFor()
  await page.getByLabel('叫什么').fill('窗口受理')
  await page.getByLabel('为什么给').fill('新到岗')
  await page.getByRole('radio', { name: '三个月' }).click()
  await keepPicture(page, '56-give-role-1280')
  await page.getByRole('button', { name: '给这个岗位' }).click()
  await page.getByText('黄山街道 · 受理员').waitFor()
  await page.getByRole('button', { name: '收回' }).click()
  await page
    .getByRole('radio', { name: '轮岗' })
    .or(page.getByRole('button', { name: '轮岗' }))
    .first()
    .click()
  await keepPicture(page, '57-revoke-1280')
  await pressTwice(page)
  await page.getByText('现在没有岗位', { exact: false }).waitFor()
  await page.getByText('收回岗位', { exact: true }).first().waitFor()
  await page
    .getByText(/^何勇 · /)
    .first()
    .waitFor()
})

it('lets the second admin of the district confirm, on a phone, and marks what waits', async () => {
  const yu = await cloud.as('于岚')
  const asked = { role: 'auditor' as const, scope: 'yl', title: '审计员', why: '接替石岩' }
  await yu.must(grant, { id: 'm-shaoyong', rev: 0, ...asked })
  const page = await asSample('葛平', phoneSize)
  await byMenu(page, '人员')
  await page.getByText('区级岗位等第二位管理员确认（1）').waitFor()
  await keepPicture(page, '58-staff-375')
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: /邵勇/ }).first().click()
  await page.getByLabel('您的意见').fill('同意接替')
  await keepPicture(page, '59-second-375')
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: '同意', exact: true }).click()
  await page.getByText('云龙区 · 审计员').first().waitFor()
  const inside = await openResident(browser, cloud.url, { as: '葛平', page: 'admin/staff/index' })
  await inside.shown.getByText('邵勇', { exact: false }).first().waitFor()
  await keepPicture(inside.page, '60-staff-phone')
  expect(await inside.wider()).toBe(0)
  expect([...inside.refused, ...phone.refused]).toEqual([])
  expect(windows.flatMap(({ faults }) => faults)).toEqual([])
})
