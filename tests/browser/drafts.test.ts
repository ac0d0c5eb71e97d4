import type { Browser } from 'playwright-core'
import { show } from '../../types/catalog'
import { drafts, keepDraft } from '../../types/drafts'
import { keepPicture, openBrowser } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { openResident, type Resident } from '../support/resident'

jest.setTimeout(120_000)
const question = '想问什么，或想办什么'
const form = 'apply/apply/index?code=MZ-001&kind=ask'
let cloud: Cloud
let browser: Browser
beforeEach(async () => {
  cloud = await startCloud()
  browser = await openBrowser()
})
afterEach(async () => {
  await browser?.close()
  await cloud?.stop()
})

const opened = (page: string, small = false) => openResident(browser, cloud.url, { page, small })
const words = ({ shown }: Resident) => shown.getByLabel(question).first()
const inCloud = async () => (await (await cloud.as('王秀英')).must(drafts, {})).items
/** Until the cloud has it. */
const arrived = async (count = 1) => {
  for (let n = 0; n < 60 && (await inCloud()).length !== count; n++) await new Promise((go) => setTimeout(go, 200))
  expect(await inCloud()).toHaveLength(count)
}

it('finds what was typed after the app was killed in the middle of a word, and on another phone', async () => {
  const first = await opened(form)
  await words(first).fill('高龄津贴怎么领，我母亲今年八')
  await first.shown.getByLabel('联系电话').fill('13877776543')
  await first.open(form)
  await first.shown.getByText('上次填到一半的内容还在').waitFor()
  expect(await words(first).inputValue()).toBe('高龄津贴怎么领，我母亲今年八')
  await words(first).fill('高龄津贴怎么领，我母亲今年八十了')
  await first.shown.getByLabel('联系电话').fill('13877776543')
  await arrived()
  const second = await opened('pages/home/index')
  await second.shown.getByText('填到一半的').waitFor()
  await keepPicture(second.page, '40-drafts-home-375')
  await second.shown.getByText('咨询：高龄津贴').click()
  await second.shown.getByText(/“联系电话”（138\*\*\*\*6543）没有存全，请再填一次/).waitFor()
  expect(await words(second).inputValue()).toContain('八')
  await keepPicture(second.page, '41-drafts-form-375')
  expect(await second.wider()).toBe(0)
  expect([...first.refused, ...second.refused, ...second.faults]).toEqual([])
})

it('asks which one, when two phones wrote the same form, and keeps both until then', async () => {
  const first = await opened(form)
  await words(first).fill('第一台写的')
  await arrived()
  const wang = await cloud.as('王秀英')
  const [row] = await inCloud()
  await wang.must(keepDraft, {
    ...{ subject: 'ask:MZ-001', code: 'MZ-001', form: { question: '第二台写的' }, files: [] },
    ...{ edition: row?.edition ?? 0, device: 'd-second' },
  })
  await words(first).fill('第一台又写的')
  await first.shown.getByText('两台手机上都填了').waitFor()
  expect(await words(first).inputValue()).toBe('第一台又写的')
  await first.shown.locator('.phone-scroller').evaluate((it) => it.scrollTo(0, 0))
  await keepPicture(first.page, '42-drafts-two-375')
  await first.shown.getByText('用另一台手机上填的').click()
  await first.shown.getByText('上次填到一半的内容还在').waitFor()
  expect(await words(first).inputValue()).toBe('第二台写的')
  expect(first.refused).toEqual([])
})

it('keeps everything when handing in fails, offers it on the service page, and is empty once it was handed in', async () => {
  const first = await opened(form, true)
  await words(first).fill('怎么领')
  await first.shown.getByLabel('联系电话').fill('13800000000')
  await arrived()
  await cloud.faults([{ action: 'call', call: 'applications.submit', kind: 'error' }])
  await first.shown.getByText('送出去').click()
  await first.shown.locator('.foot .notice').waitFor()
  expect(await words(first).inputValue()).toBe('怎么领')
  await cloud.faults([])
  expect(await inCloud()).toHaveLength(1)
  const { service } = await (await cloud.as('王秀英')).must(show, { code: 'MZ-001' })
  await first.open('apply/service/index?code=MZ-001')
  await first.shown.getByText(`咨询：${service.title}`).waitFor()
  await keepPicture(first.page, '43-drafts-service-320')
  expect(await first.wider()).toBe(0)
  await first.shown.getByText(`咨询：${service.title}`).click()
  await first.shown.getByText('上次填到一半的内容还在').waitFor()
  await first.shown.getByLabel('联系电话').fill('13800000000')
  await first.shown.getByText('送出去').click()
  await first.shown.getByText('已经送到了').waitFor()
  await arrived(0)
  const other = await opened('mine/applications/index', true)
  await other.shown.getByText('待受理').first().waitFor()
  expect(await other.shown.getByText('填到一半的').count()).toBe(0)
})

it('is thrown away from 我的申请 when it was meant', async () => {
  const first = await opened(form)
  await words(first).fill('怎么领')
  await arrived()
  const other = await opened('mine/applications/index')
  await other.shown.getByText('丢掉这一份').waitFor()
  await keepPicture(other.page, '44-drafts-mine-375')
  await other.shown.getByText('丢掉这一份').click()
  await other.page.getByRole('button', { name: '丢掉', exact: true }).last().click()
  await other.shown.getByText('还没有申请过').waitFor()
  await arrived(0)
})
