import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { mine, submit, withdraw } from '../../types/applying'
import { show as service } from '../../types/catalog'
import { claim, reveal } from '../../types/reviewing'
import { keepPicture, openBrowser } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { fill, gather } from '../support/papers'
import { openResident, type Resident } from '../support/resident'

jest.setTimeout(120_000)

let cloud: Cloud
let browser: Browser
beforeAll(async () => {
  cloud = await startCloud()
  browser = await openBrowser()
  await twoCases()
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

/** 王秀英 took one application back; of the other one 陈静 has looked at the phone number. */
const twoCases = async () => {
  const [wang, chen] = [await cloud.as('王秀英'), await cloud.as('陈静')]
  const { service: it } = await wang.must(service, { code: 'MZ-001' })
  const files = await gather(wang, it)
  const first = await wang.must(submit, { code: 'MZ-001', kind: 'apply', form: fill(it.fields), files })
  await wang.must(withdraw, { id: first.id, rev: 1 })
  const form = { question: '要带户口簿吗', phone: '13800000000' }
  const second = await wang.must(submit, { code: 'MZ-001', kind: 'ask', form, files: [] })
  const { rev } = await chen.must(claim, { id: second.id, rev: 1 })
  await chen.must(reveal, { id: second.id, rev, field: 'phone', why: '打电话约时间' })
}

/** The page from its top to its end, one screen after the other. */
const pictures = async ({ page, shown }: Resident, name: string) => {
  const scroller = shown.locator('.phone-scroller')
  const screens = await scroller.evaluate((it) => Math.ceil(it.scrollHeight / it.clientHeight))
  for (let at = 0; at < screens; at++) {
    await scroller.evaluate((it, n) => it.scrollTo(0, n * it.clientHeight), at)
    await page.waitForTimeout(200)
    await keepPicture(page, `${name}-${at + 1}`)
  }
}
const says = async ({ page }: Resident, name: string) => page.getByRole('button', { name, exact: true }).last().click()

it('tells a resident what is held, who looked and why, from 我的 on', async () => {
  const wang = await openResident(browser, cloud.url, { page: 'pages/me/index' })
  await wang.shown.getByText('我的资料').click()
  await wang.shown.getByText('陈静看了您的联系电话').waitFor()
  await wang.shown.getByText('原因：打电话约时间').waitFor()
  await wang.shown
    .getByText(/联系电话 138\*\*\*\*0000/)
    .first()
    .waitFor()
  await pictures(wang, '30-privacy-375')
  expect(await wang.wider()).toBe(0)
  expect(await wang.shown.textContent()).not.toContain('13800000000')
  expect(wang.refused).toEqual([])
  expect(wang.faults).toEqual([])
  await wang.page.context().close()
})

it('gives everything along as a file and as text', async () => {
  const wang = await openResident(browser, cloud.url, { page: 'mine/privacy/index' })
  await wang.shown.getByText('准备我的资料').click()
  await wang.shown.getByText('登记和 2 件申请都在里面').waitFor()
  await keepPicture(wang.page, '31-privacy-taken-375')
  await wang.shown.getByText('存成文件，发到微信聊天里').click()
  const download = wang.page.waitForEvent('download')
  await says(wang, '发送')
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^云社区-我的资料-\d{4}-\d\d-\d\d\.json$/)
  const taken = JSON.parse(readFileSync(await file.path(), 'utf8'))
  expect(taken.本人.姓名).toBe('王秀英')
  expect(taken.申请.map((it: { 状态: string }) => it.状态)).toEqual(['办理中', '已撤回'])
  await wang.shown.getByText('复制成文字').click()
  await wang.page.getByText('内容已复制').waitFor()
  expect(wang.refused).toEqual([])
  await wang.page.context().close()
})

it('deletes a closed case when it was meant twice, and says of an open one why not', async () => {
  const wang = await openResident(browser, cloud.url, { page: 'mine/privacy/index' })
  await wang.shown.getByText(/这件还没办完，办完或撤回以后才能删/).waitFor()
  await wang.shown.getByText('删掉内容').click()
  await says(wang, '删掉')
  await says(wang, '再想想')
  expect(await wang.shown.getByText('内容已按您的要求').count()).toBe(0)
  await wang.shown.getByText('删掉内容').click()
  await says(wang, '删掉')
  await says(wang, '真的删掉')
  await wang.shown.getByText('内容已按您的要求').waitFor()
  await wang.shown.getByText('现在没有可以删的').waitFor()
  await keepPicture(wang.page, '32-privacy-deleted-375')
  const { items } = await (await cloud.as('王秀英')).must(mine, {})
  expect(items.map(({ line }) => /删除/.test(line))).toEqual([false, true])
  await wang.open(`mine/application/index?id=${items[1]?.id}`)
  await wang.shown.getByText(/^内容已按您的要求在/).waitFor()
  await keepPicture(wang.page, '33-privacy-case-375')
  expect(wang.refused).toEqual([])
  await wang.page.context().close()
})

it('is read on the smallest screen in 长辈版 as well', async () => {
  const wang = await openResident(browser, cloud.url, { page: 'pages/me/index', small: true })
  await wang.shown.getByText('打开长辈版').click()
  await wang.shown.locator('.page.elder').waitFor()
  await wang.shown.getByText('我的资料').click()
  await wang.shown.getByText('谁看过完整号码').waitFor()
  await pictures(wang, '34-privacy-elder-320')
  expect(await wang.wider()).toBe(0)
  await wang.page.context().close()
})
