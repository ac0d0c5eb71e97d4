import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { keepPicture, openBrowser, openDesk, overflow, phoneSize } from '../support/browser'
import { asCamera, filmOf } from '../support/camera'
import { codeOf, soon } from '../support/check-ins'
import { type Cloud, startCloud } from '../support/cloud'

jest.setTimeout(120_000)
let cloud: Cloud
let folder: string
beforeAll(async () => {
  cloud = await startCloud()
  folder = mkdtempSync(path.join(tmpdir(), 'cloud-community-film-'))
})
afterAll(async () => {
  await cloud?.stop()
  rmSync(folder, { recursive: true, force: true })
})

it('checks in whoever holds the ticket before the computer’s camera, once', async () => {
  const it = await soon(cloud)
  const film = path.join(folder, 'ticket.y4m')
  filmOf(codeOf(cloud, it, 'p1'), film)
  const browser = await openBrowser(asCamera(film))
  try {
    const { page, faults } = await openDesk(browser, { name: '陈静', url: cloud.url, viewport: phoneSize })
    await page.goto(`${cloud.url}/admin/door?id=${it.id}&session=s1`)
    await page.getByText('用摄像头扫').click()
    await page.locator('.verdict-word', { hasText: '签到成功' }).waitFor()
    await page.getByText('到了 1 人', { exact: false }).first().waitFor()
    await keepPicture(page, '118-camera-375')
    expect(await overflow(page)).toBe(0)
    await page.waitForTimeout(1500)
    expect(await page.locator('.verdict-word').textContent()).toContain('签到成功')
    await page.getByText('关掉摄像头').click()
    expect(faults).toEqual([])
  } finally {
    await browser.close()
  }
})
