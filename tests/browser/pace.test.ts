import type { Browser } from 'playwright-core'
import { submit } from '../../types/applying'
import { approve, claim } from '../../types/reviewing'
import { keepPicture, openBrowser } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { openResident } from '../support/resident'

jest.setTimeout(120_000)
let cloud: Cloud
let browser: Browser
beforeAll(async () => {
  cloud = await startCloud()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

it('shows residents how long the departments really take, from a service on', async () => {
  const asked = { code: 'MZ-001', kind: 'ask' as const, form: { question: '怎么办', phone: '13800000000' }, files: [] }
  const [wang, chen] = [await cloud.as('王秀英'), await cloud.as('陈静')]
  const { id } = await wang.must(submit, asked)
  const { rev } = await chen.must(claim, { id, rev: 1 })
  await chen.must(approve, { id, rev, note: '带身份证' })
  await cloud.tick('applications', 'handOn')
  const zhang = await openResident(browser, cloud.url, { as: '张敏', page: 'apply/service/index?code=MZ-001' })
  await zhang.shown.getByText('各部门实际要几天').click()
  await zhang.shown.getByText('一半在当天办好', { exact: false }).waitFor()
  await keepPicture(zhang.page, '93-pace-375')
  expect(await zhang.wider()).toBe(0)
  expect([zhang.refused, zhang.faults]).toEqual([[], []])
})
