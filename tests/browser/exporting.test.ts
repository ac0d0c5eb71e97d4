import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { readBook } from '../../cloudfunctions/kernel/workbook'
import { submit } from '../../types/applying'
import { byMenu, deskSize, keepPicture, openBrowser, openDesk, phoneSize } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'

jest.setTimeout(240_000)
let cloud: Cloud
let browser: Browser
beforeAll(async () => {
  cloud = await startCloud()
  browser = await openBrowser()
  const asked = { code: 'MZ-001', kind: 'ask' as const, form: { question: '怎么办', phone: '13800000000' }, files: [] }
  await (await cloud.as('王秀英')).must(submit, asked)
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

const taken = async (page: Page) => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('导出 Excel').click()])
  const sheets = await readBook(readFileSync(await download.path()))
  return Array.isArray(sheets) ? (sheets[0]?.rows ?? []) : []
}

it('takes the queue out as a file once somebody has said why', async () => {
  const { page, faults } = await openDesk(browser, { name: '陈静', url: cloud.url, viewport: deskSize })
  await page.getByText('导出', { exact: true }).click()
  await page.getByText('先写做什么用').waitFor()
  await page.getByLabel('导出来做什么').fill('周会用')
  await keepPicture(page, '90-export-1280')
  const rows = await taken(page)
  expect(rows[1]?.[2]).toBe('王**')
  expect(String(rows[2]?.[0])).toContain('周会用')
  expect(faults).toEqual([])
})

it('takes the cases behind a figure out on a phone, too', async () => {
  const { page, faults } = await openDesk(browser, { name: '杨慧', url: cloud.url, viewport: phoneSize })
  await byMenu(page, '督办')
  await page.getByText('在办', { exact: true }).first().click()
  await page.getByText('导出', { exact: true }).click()
  await page.getByLabel('导出来做什么').fill('月度分析')
  await keepPicture(page, '91-export-375')
  expect((await taken(page)).length).toBe(3)
  expect(faults).toEqual([])
})
