import type { Page } from 'playwright-core'
import { deskSize, newWindow, phoneSize } from '../support/browser'
import { cloudAndBrowser } from '../support/stage'

jest.setTimeout(120_000)
const stage = cloudAndBrowser()

/** The pieces of the pages that this window has asked for, as they come. */
const asked = (page: Page): string[] => {
  const pieces: string[] = []
  page.on('request', (request) => {
    const [, name] = /\/(js\/\w+)\.\w+\.js$/.exec(new URL(request.url()).pathname) ?? []
    if (name) pieces.push(name)
  })
  return pieces
}

it('brings over no more than the sign-in needs, and what comes next while its code is looked at', async () => {
  for (const size of [phoneSize, deskSize]) {
    const { page, faults } = await newWindow(stage.browser, size)
    const pieces = asked(page)
    await page.goto(`${stage.cloud.url}/admin/catalog`)
    await page.getByText('扫码登录').waitFor()
    const before = [...pieces]
    expect(new URL(page.url()).pathname).toBe('/admin/sign-in')
    expect(before).not.toContain('js/shared')
    await page.waitForRequest(/\/js\/shared\./)
    await page.waitForTimeout(1_000)
    const ahead = [...pieces]
    await page.getByRole('button', { name: /陈静/ }).click()
    await page.getByRole('searchbox', { name: /编号，或扫进度卡/ }).waitFor()
    expect(pieces).toEqual(ahead)
    expect(faults).toEqual([])
  }
})

it('opens at once what is open to anybody', async () => {
  const { page, faults } = await newWindow(stage.browser, deskSize)
  await page.goto(`${stage.cloud.url}/admin/certificate`)
  await page.getByText('核对时长证明').waitFor()
  expect(new URL(page.url()).pathname).toBe('/admin/certificate')
  expect(faults).toEqual([])
})
