import jsQR from 'jsqr'
import type { Browser, Page } from 'playwright-core'
import { attended } from '../../types/check-in'
import { deskSize, keepPicture, openBrowser, openDesk, overflow, phoneSize } from '../support/browser'
import { screenNow, wallCode, xuanwu } from '../support/centres'
import { codeOf, soon, soonAtCentre } from '../support/check-ins'
import { type Cloud, startCloud } from '../support/cloud'
import { openResident } from '../support/resident'

jest.setTimeout(240_000)
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

/** As a scanner does: it types and ends with Enter. */
const scan = async (page: Page, code: string) => {
  await page.getByLabel('用扫码枪对准票上的码').fill(code)
  await page.getByLabel('用扫码枪对准票上的码').press('Enter')
}
const says = (page: Page, word: string) => page.locator('.verdict-word', { hasText: word }).waitFor()

it('checks in by a scanner, says what is wrong, and goes on without network', async () => {
  const [it, chen] = [await soon(cloud), await cloud.as('陈静')]
  const { page } = await openDesk(browser, { name: '陈静', url: cloud.url, viewport: phoneSize })
  await page.goto(`${cloud.url}/admin/door?id=${it.id}&session=s1`)
  await page.getByText('留 5 个座位给现场的人').click()
  await page.getByText('还留着 5 个现场座位', { exact: false }).waitFor()
  const code = codeOf(cloud, it, 'p1')
  await scan(page, code)
  await says(page, '签到成功')
  await page.getByText('到了 1 人，还差 1 人').waitFor()
  await keepPicture(page, '110-door-ok-375')
  await scan(page, code)
  await says(page, '已签到')
  await scan(page, `${code.slice(0, 60)}${code[60] === '0' ? '1' : '0'}${code.slice(61)}`)
  await says(page, '签名无效')
  await keepPicture(page, '111-door-forged-375')
  await page.context().setOffline(true)
  await scan(page, codeOf(cloud, it, 'p2'))
  await says(page, '签到成功')
  await page.getByText('已记下 1 次', { exact: false }).waitFor()
  await page.getByLabel('怎么称呼，比如 吴奶奶').fill('吴奶奶')
  await page.getByLabel('怎么称呼，比如 吴奶奶').press('Enter')
  await page.getByText('已记下 2 次', { exact: false }).waitFor()
  await keepPicture(page, '112-door-offline-375')
  expect(await overflow(page)).toBe(0)
  expect((await chen.must(attended, { id: it.id, session: 's1' })).came).toHaveLength(1)
  await page.context().setOffline(false)
  await page.getByText('到了 3 人，还差 0 人').waitFor({ timeout: 30_000 })
  const seen = await chen.must(attended, { id: it.id, session: 's1' })
  expect([seen.came.length, seen.conflicts.length, seen.uncounted.length]).toEqual([3, 0, 0])
  await page.setViewportSize(deskSize)
  await keepPicture(page, '113-door-1280')
  await page.context().close()
})

it('the big screen can be read from afar and its code is the one that counts', async () => {
  const it = await soonAtCentre(cloud)
  const { page } = await openDesk(browser, { name: '田芳', url: cloud.url })
  await page.goto(`${cloud.url}/admin/kiosk?id=${xuanwu}`)
  await page.getByText('微信扫一扫签到').waitFor()
  await page.getByText('家庭微党课：示例一课').waitFor()
  await keepPicture(page, '114-kiosk-1280')
  const box = await page.locator('.kiosk-qr .qr').boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(360)
  // All of it is on the screen: nobody scrolls a screen on a wall.
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(deskSize.height)
  const sizes = await page
    .locator('.kiosk-small, .kiosk-word')
    .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)))
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(32)
  // A code that has just come, so that there is time to open the phone.
  await page.getByText(/^(2[5-9]|30) 秒后换新码/).waitFor({ timeout: 40_000 })
  const read = await page.locator('.kiosk-qr .qr').evaluate(async (picture) => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 222
    const pen = canvas.getContext('2d')!
    pen.drawImage(picture as HTMLImageElement, 0, 0, 222, 222)
    const { data } = pen.getImageData(0, 0, 222, 222)
    let signs = ''
    for (let at = 0; at < data.length; at += 4) signs += (data[at] ?? 0) > 127 ? '1' : '0'
    return signs
  })
  const light = [...read].flatMap((sign) => (sign === '1' ? [255, 255, 255, 255] : [0, 0, 0, 255]))
  const code = jsQR(Uint8ClampedArray.from(light), 222, 222)?.data ?? ''
  expect(code).toMatch(/^YLS1/)
  const liu = await openResident(browser, cloud.url, { as: '刘志强', page: `coming/centre/index?code=${code}` })
  await liu.shown.getByText('刘志强、孙丽 签到').click()
  await liu.shown.getByText('✓ 刘志强 已签到').waitFor()
  await liu.shown.getByText('记一次到访').click()
  await liu.shown.getByText('今天来过，已经记下').waitFor()
  await keepPicture(liu.page, '115-here-375')
  const next = await soonAtCentre(cloud)
  await liu.open(`mine/card/index?q=${wallCode(cloud)}`)
  await liu.shown.getByText('刘志强、孙丽 签到').click()
  await liu.shown.getByText('◔ 刘志强 等服务台确认').waitFor()
  await keepPicture(liu.page, '117-here-wall-375')
  await page.goto(`${cloud.url}/admin/door?id=${next.id}&session=s1`)
  await page.getByText('扫了墙上的码，等您确认').first().waitFor()
  await page.getByLabel('刘志强 签到').click()
  await page.getByText('到了 1 人，还差 1 人').waitFor()
  await keepPicture(page, '118-door-asked-1280')
  await liu.open(`coming/centre/index?id=${xuanwu}`)
  await liu.shown.getByText('“1+2”（含义待补）').waitFor()
  await keepPicture(liu.page, '116-centre-375')
  expect([await liu.wider(), liu.refused, liu.faults]).toEqual([0, [], []])
  await liu.open(`coming/activity/index?id=${it.id}`)
  await liu.shown.getByText('出示入场票').click()
  await liu.shown.getByText('已签到').first().waitFor()
  await liu.page.context().close()
  await page.context().close()
})

it('draws a ticket each, which a scanner reads', async () => {
  const it = await soon(cloud)
  const liu = await openResident(browser, cloud.url, { as: '刘志强', page: `coming/tickets/index?id=${it.id}` })
  await liu.shown.locator('.qr').nth(1).waitFor()
  await keepPicture(liu.page, '117-tickets-375')
  expect([await liu.wider(), liu.refused, liu.faults]).toEqual([0, [], []])
  await liu.open(`coming/centre/index?code=${(await screenNow(cloud)).slice(0, -2)}`)
  await liu.shown.getByText('请扫屏幕上现在的码', { exact: false }).waitFor()
  await liu.page.context().close()
})
