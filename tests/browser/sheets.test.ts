import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { bookOf, type Sheet } from '../../cloudfunctions/kernel/workbook'
import { deskSize, keepPicture, openBrowser, openWindow, overflow, phoneSize } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { copyOf, exportedBook, only, write } from '../support/workbooks'

jest.setTimeout(180_000)
let cloud: Cloud
let browser: Browser
const faults: string[][] = []
beforeAll(async () => {
  cloud = await startCloud()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

const signIn = async (viewport = deskSize): Promise<Page> => {
  const window = await openWindow(browser, `${cloud.url}/admin/sign-in`, viewport)
  faults.push(window.faults)
  await window.page.getByRole('button', { name: /潘文/ }).click()
  await window.page.getByRole('link', { name: /服务目录/ }).waitFor()
  await window.page.goto(`${cloud.url}/admin/sheets`)
  await window.page.getByText('导入过的').waitFor()
  return window.page
}
const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click()
const pick = async (page: Page, sheets: readonly Sheet[]) => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'sheets-')), '服务目录（示例）.xlsx')
  writeFileSync(file, await bookOf(sheets))
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(page, '选 Excel 文件')])
  await chooser.setFiles(file)
}
const dark = async (page: Page, name: string) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await keepPicture(page, name)
  await page.emulateMedia({ colorScheme: 'light' })
}

it('shows wrong rows first and lets nothing in; the mended file goes in whole and is taken back whole', async () => {
  const page = await signIn()
  await keepPicture(page, '80-sheets-1280')
  const [download] = await Promise.all([page.waitForEvent('download'), tap(page, '导出全部服务')])
  expect(download.suggestedFilename()).toMatch(/^服务目录-\d{4}-\d\d-\d\d\.xlsx$/)
  const editor = await cloud.as('潘文')
  const sheets = only(await exportedBook(editor), 'MZ-001', 'MZ-002', 'MZ-003', 'MZ-004')
  write(sheets, ['服务', 'MZ-001', '费用'], '三十元')
  write(sheets, ['服务', 'MZ-002', '承诺天数'], '五天')
  write(sheets, ['服务', 'MZ-003', '主管部门'], '外星局')
  copyOf(sheets, 'MZ-001', 'MZ-900')
  await pick(page, sheets)
  await page.getByText('还有 2 行有错', { exact: false }).waitFor()
  await page.getByText('“五天”是文字，这里要填数字，不带单位', { exact: false }).waitFor()
  await keepPicture(page, '81-import-wrong-1280')
  await dark(page, '81-import-wrong-1280-dark')
  write(sheets, ['服务', 'MZ-002', '承诺天数'], 9)
  write(sheets, ['服务', 'MZ-002', '法定天数'], 30)
  write(sheets, ['服务', 'MZ-003', '主管部门'], '民政局')
  await pick(page, sheets)
  await tap(page, /^写入 \d 项$/)
  await page.getByLabel('为什么改').fill('区民政局新规定')
  await keepPicture(page, '82-import-good-1280')
  await tap(page, /^写入 \d 项$/)
  await page.getByText('潘文 写入了：区民政局新规定').waitFor({ timeout: 30_000 })
  await keepPicture(page, '83-import-done-1280')
  await tap(page, '撤销这次导入')
  await page.getByLabel('为什么撤销').fill('文件拿错了')
  await tap(page, '撤销这次导入')
  await page.getByText('潘文 撤销了：文件拿错了').waitFor({ timeout: 30_000 })
  expect(await overflow(page)).toBeLessThanOrEqual(0)
})

it('fits a phone', async () => {
  const page = await signIn(phoneSize)
  await keepPicture(page, '84-sheets-375')
  await page.getByRole('button', { name: /有错 2/ }).click()
  await page.getByText('还有 2 行有错', { exact: false }).waitFor()
  await keepPicture(page, '85-import-375')
  await dark(page, '85-import-375-dark')
  expect(await overflow(page)).toBeLessThanOrEqual(0)
})

it('leaves no complaint in the console', () => {
  expect(faults.flat()).toEqual([])
})
